import access from './access.json';
import admin from './admin.json';
import check from './check.json';
import fields from './fields.json';
import frame from './frame.json';
import help from './help.json';
import pages from './pages.json';
import record from './record.json';
import sections from './sections.json';
import ui from './ui.json';
import words from './words.json';

export default { access, admin, check, fields, frame, help, pages, record, sections, ui, words };
