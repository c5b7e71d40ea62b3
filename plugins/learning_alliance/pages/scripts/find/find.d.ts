// What the parts of the page for finding hand to each other, and the contract that its engines keep.

type FindSort = "relevance" | "newest" | "evidence"

/** Ids of chosen terms by facet. */
type FindChosen = Record<string, string[]>

/** Number of pages by facet and term. */
type FindCounts = Record<string, Record<string, number>>

interface FindQuery {
  /** Words that each page must have, without those that say nothing. */
  words: string[]
  chosen: FindChosen
  sort: FindSort
}

/** A stretch of text, and whether it is what was looked for. */
interface FindPiece {
  text: string
  isMatch: boolean
}

interface FindPassage {
  heading: string
  /** Anchor of the section on the page; empty for its beginning. */
  anchor: string
  pieces: FindPiece[]
  /** The words stand in other names of the subject, not on the page. */
  isOtherName: boolean
}

interface FindHit {
  /** The page's folder below the root of the site. */
  address: string
  title: string
  kicker: string
  summary: string
  marks: string[]
  /** Id of the case; empty where the page is none. */
  caseId: string
  passages: FindPassage[]
  /** Words of the page that matched, folded. */
  matched: string[]
}

interface FindAnswer {
  total: number
  /** Loads some of the hits, in order. */
  hits(from: number, to: number): Promise<FindHit[]>
}

/** What each engine can do: over the web Pagefind, from disk MiniSearch. */
interface FindEngine {
  search(query: FindQuery): Promise<FindAnswer>
  /** Counts for each facet, each as if nothing were chosen in that facet itself. */
  counts(query: FindQuery): Promise<FindCounts>
}

interface FindTerm {
  id: string
  label: string
  /** Number of pages in the whole collection. */
  count: number
  /** A part of the term above it, such as a sub-region. */
  isPart?: boolean
}

interface FindFacet {
  id: string
  label: string
  terms: FindTerm[]
}

interface FindState {
  /** As typed. */
  typed: string
  chosen: FindChosen
  sort: FindSort | ""
}

/** A subject with its names: label, folder of its page, number of cases, other names. Where nothing is known of it
 * yet, the folder is empty and the last three tell what is near: label, folder and number of cases. */
type FindName = [string, string, number, string[], string?, string?, number?]

/** The list of words and names that is loaded when something was not found. */
interface FindWordList {
  /** Words of titles, places and names, the most frequent first. */
  words: string[]
  names: FindName[]
  /** A word that the cases use, and others that mean the same. */
  same: [string, string[]][]
}

/** What the reader is told about an answer that is not what was asked for. */
interface FindAdvice {
  /** The words that were searched for in the place of the typed ones; empty when it was these. */
  instead: string
  /** They are the typed ones in another spelling. */
  isSpelling: boolean
  /** Words that no page has beside the others. */
  missing: string[]
  /** Words that the shown pages have. */
  kept: string[]
  /** The same query with its spelling mended. */
  corrected: string
  /** Choices whose removal would help. */
  loosened: { facet: string; term: string; total: number }[]
  names: FindName[]
}

interface FindFound {
  answer: FindAnswer
  query: FindQuery
  /** Hits that were loaded to judge the answer. */
  first: FindHit[]
  missing: string[]
  /** Nothing had to be left out of the question. */
  isWhole: boolean
  instead: string
  isSpelling: boolean
}

interface FindParts {
  texts: {
    fold(text: string): string
    stem(word: string): string
    /** The words of a query that say something; a phrase in quotes stays whole. */
    words(typed: string): string[]
    pieces(marked: string): FindPiece[]
  }
  address: {
    read(search: string): FindState
    write(state: FindState): string
  }
  facets: FindFacet[]
  webEngine(): Promise<FindEngine>
  inPageEngine(): Promise<FindEngine>
  answering: {
    find(engine: FindEngine, query: FindQuery, typed: string): Promise<FindFound>
    advise(engine: FindEngine, query: FindQuery, found: FindFound, typed: string): Promise<FindAdvice>
  }
  spelling: {
    nearest(word: string, known: string[]): string
    distance(one: string, other: string): number
  }
  facetsView: {
    build(place: Element, changed: () => void): void
    chosen(): FindChosen
    choose(chosen: FindChosen): void
    count(counts: FindCounts): void
    label(facet: string, term: string): string
  }
  resultsView: {
    item(hit: FindHit, words: string[]): HTMLLIElement
  }
  adviceView: {
    show(place: Element, advice: FindAdvice, total: number, act: FindActions): void
  }
}

interface FindActions {
  /** Address of this page with another state. */
  address(typed: string, chosen: FindChosen): string
  chosen: FindChosen
  typed: string
}

/** What is used of Pagefind. */
interface PagefindFragment {
  raw_url: string
  meta: Record<string, string>
  raw_content: string
  locations: number[]
  excerpt: string
  sub_results: PagefindPassage[]
}
interface PagefindPassage {
  title: string
  excerpt: string
  anchor?: { id: string }
  weighted_locations: { balanced_score: number }[]
}
interface PagefindAnswer {
  results: { data(): Promise<PagefindFragment> }[]
  filters: FindCounts
  unfilteredResultCount: number
}
interface PagefindOptions {
  filters?: Record<string, { any: string[] }>
  sort?: Record<string, "desc">
}
interface PagefindInstance {
  options(options: object): Promise<void>
  search(words: string, options: PagefindOptions): Promise<PagefindAnswer>
  filters(): Promise<FindCounts>
}
interface PagefindModule {
  createInstance(options: object): PagefindInstance
}

/** What is used of MiniSearch. */
interface MiniSearchResult {
  id: number
  score: number
  terms: string[]
  match: Record<string, string[]>
}
interface MiniSearchInstance {
  search(words: string, options: object): MiniSearchResult[]
}
interface MiniSearchClass {
  loadJS(index: object, options: object): MiniSearchInstance
}

interface InPageRecord {
  address: string
  title: string
  kicker: string
  summary: string
  marks: string[]
  caseId: string
  facets: Record<string, string[]>
  sorts: Record<string, string>
}
interface InPageData {
  records: InPageRecord[]
  index: object
  /** How many records' texts lie in one file. */
  textsAFile: number
}
/** Anchor, heading and text of each section of a page. */
type InPageTexts = [string, string, string][][]

interface Window {
  learningAllianceFind: FindParts
  MiniSearch?: MiniSearchClass
}
