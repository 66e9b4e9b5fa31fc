// Reads an iCalendar object from standard input as Thunderbird does, with ical.js, and writes what it found as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ICAL = createRequire(new URL('../../../client/package.json', import.meta.url))('ical.js');

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));

const properties = (component) => Object.fromEntries(component.getAllProperties().map((property) => [
  property.name,
  { type: property.type, value: String(property.getFirstValue()) },
]));

process.stdout.write(JSON.stringify({
  name: calendar.name,
  properties: properties(calendar),
  components: calendar.getAllSubcomponents().map((component) => component.name),
  events: calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      properties: properties(component),
      days: event.duration.days,
      weeks: event.duration.weeks,
      recurring: event.isRecurring(),
      within: component.getAllSubcomponents().map((inner) => inner.name),
    };
  }),
}));
