import access from './access.json';
import check from './check.json';
import frame from './frame.json';
import ui from './ui.json';
import words from './words.json';

/** What the frame and the check page say: all that a first visit needs. */
export default { access, check, frame, ui, words };
