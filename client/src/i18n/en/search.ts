import search from './search.json';

/** What the search dialog says, fetched when it is first opened. */
export default { search };
