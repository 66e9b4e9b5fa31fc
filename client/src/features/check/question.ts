import { many, one, day, type Search } from '../../api/url-state';
import type { Name } from '../../api/names';
import type { SharingQuestion } from '../../api/types';

export type Direction = NonNullable<SharingQuestion['direction']>;

/** The question as the form holds it; ids are the register's, `partyName` stands for a party that is not registered. */
export interface Question {
  organisationId: string | null;
  partyId: string | null;
  partyName: string | null;
  purposeId: string | null;
  dataCategoryIds: string[];
  dataSubjectCategoryIds: string[];
  direction: Direction;
  on: string | null;
  emergency: boolean;
  /** Words of the address that name nothing, or more than one thing: never left out in silence, so not asked until chosen anew. */
  unknown: string[];
}

export interface Vocabulary {
  organisations: readonly Name[];
  parties: readonly Name[];
  purposes: readonly Name[];
  dataCategories: readonly Name[];
  dataSubjectCategories: readonly Name[];
}

const directions: readonly string[] = ['provide', 'receive', 'both'];

/** By id, else by exact code or name, else without regard to case – and then only if one thing is meant. */
function find(names: readonly Name[], word: string | undefined): Name | undefined {
  if (!word) return undefined;
  const typed = word.toLowerCase();
  const exact = names.filter((name) => name.id === typed || name.code === word || name.name === word);
  const meant = exact.length > 0 ? exact : names.filter((name) => name.code?.toLowerCase() === typed || name.name.toLowerCase() === typed);
  return meant.length === 1 ? meant[0] : undefined;
}

/** Reads the question from the address: codes and names, so that a person can read and type it; ids work as well. */
export function readQuestion(search: Search, vocabulary: Vocabulary): Question {
  const party = one(search, 'party')?.trim();
  const known = find(vocabulary.parties, party);
  const direction = one(search, 'direction') ?? 'provide';
  const on = one(search, 'on');
  const unknown: string[] = [];
  const id = (names: readonly Name[], word: string | undefined): string | null => {
    const found = find(names, word);
    if (word && !found) unknown.push(word);
    return found?.id ?? null;
  };
  const ids = (names: readonly Name[], words: readonly string[]) => words.map((word) => id(names, word)).filter((found) => found !== null);
  if (on && !day(on)) unknown.push(on);
  if (!directions.includes(direction)) unknown.push(direction);
  return {
    organisationId: id(vocabulary.organisations, one(search, 'organisation')),
    partyId: known?.id ?? null,
    partyName: known ? null : (party ?? null),
    purposeId: id(vocabulary.purposes, one(search, 'purpose')),
    dataCategoryIds: ids(vocabulary.dataCategories, many(search, 'data')),
    dataSubjectCategoryIds: ids(vocabulary.dataSubjectCategories, many(search, 'subjects')),
    direction: directions.includes(direction) ? (direction as Direction) : 'provide',
    on: day(on) ?? null,
    emergency: one(search, 'emergency') === 'yes',
    unknown,
  };
}

function code(names: readonly Name[], id: string | null): string | undefined {
  const name = names.find((candidate) => candidate.id === id);
  const word = name && (name.code ?? name.name);
  // A word that another record bears as well would come back as nothing: then the id.
  return word && find(names, word) === name ? word : name?.id;
}

/** Writes what {@link readQuestion} reads; what has its default value leaves no trace. */
export function writeQuestion(question: Question, vocabulary: Vocabulary): Search {
  const codes = (names: readonly Name[], ids: readonly string[]) => ids.map((id) => code(names, id)).filter((word) => word !== undefined);
  return {
    data: codes(vocabulary.dataCategories, question.dataCategoryIds),
    party: code(vocabulary.parties, question.partyId) ?? question.partyName ?? undefined,
    purpose: code(vocabulary.purposes, question.purposeId),
    organisation: code(vocabulary.organisations, question.organisationId),
    subjects: codes(vocabulary.dataSubjectCategories, question.dataSubjectCategoryIds),
    direction: question.direction === 'provide' ? undefined : question.direction,
    on: question.on ?? undefined,
    emergency: question.emergency ? 'yes' : undefined,
  };
}

/** Enough to ask: who, what and what for. */
export function isComplete(question: Question): boolean {
  return question.unknown.length === 0 && question.dataCategoryIds.length > 0 && question.purposeId !== null && (question.partyId !== null || !!question.partyName);
}

/** The question as the API takes it; what nobody filled in is left to the API's own defaults. */
export function asRequest(question: Question): SharingQuestion {
  const { organisationId, partyId, partyName, dataSubjectCategoryIds, on, unknown: _, ...rest } = question;
  return {
    ...rest,
    ...(organisationId ? { organisationId } : {}),
    ...(partyId ? { partyId } : { partyName }),
    ...(dataSubjectCategoryIds.length ? { dataSubjectCategoryIds } : {}),
    ...(on ? { on } : {}),
  };
}
