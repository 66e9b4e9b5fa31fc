import first from './first';
import register from './register';

export default { ...first, ...register };
