import first from './first';
import register from './register';
import search from './search';

export default { ...first, ...register, ...search };
