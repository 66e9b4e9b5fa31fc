import acceptance from './acceptance.json';
import admin from './admin.json';
import calendar from './calendar.json';
import coverage from './coverage.json';
import fields from './fields.json';
import findings from './findings.json';
import help from './help.json';
import home from './home.json';
import imports from './import.json';
import list from './list.json';
import pages from './pages.json';
import pictures from './pictures.json';
import record from './record.json';
import requests from './requests.json';
import rights from './rights.json';
import sections from './sections.json';

/** What the pages of the register say, fetched with the first of them. */
export default { acceptance, admin, calendar, coverage, fields, findings, help, home, import: imports, list, pages, pictures, record, requests, rights, sections };
