// What scripts of this site hand to each other.

/** A file of data has put its value here, under its name. */
interface Window {
  learningAllianceData?: Record<string, unknown>
  learningAllianceSite?: SiteFiles
  learningAllianceLikeness?: LikenessOfCases
  learningAllianceLikeWords?: LikeWordsOfPage
  learningAllianceTables?: CompareTables
  learningAllianceTray?: Tray
}

interface SiteFiles {
  /** The address of a page, given by its folder, such as `case-studies/th-baan-mankong/`. */
  address(folder: string, query?: string): string
  /** The value of a file of data, once it has loaded; null when there is no such file. */
  data(name: string): Promise<unknown>
}

/** Terms by kind of fact. */
type Profile = Record<string, string[]>

interface Weight {
  points: number
  most: number
  near: number
  own: string
  other: string
}

interface Column {
  terms: string[]
  rows: (number | number[])[]
}

interface LikeData {
  weights: Record<string, Weight>
  order: Record<string, string[]>
  columns: Record<string, Column>
  countries: Column
  starts: number[]
  ends: number[]
  evidence: number[]
  checklists: number[]
  titlesAFile: number
}

interface Part {
  kind: string
  points: number
  shared: string[]
  near: string
}

interface Ranked {
  /** The place of the case in the data. */
  index: number
  score: number
  parts: Part[]
}

interface LikenessOfCases {
  terms(column: Column, index: number): string[]
  profile(data: LikeData, index: number): Profile
  ranked(data: LikeData, own: Profile): Ranked[]
  most(data: LikeData, own: Profile): number
}

interface ChosenCase {
  id: string
  title: string
}

interface Tray {
  /** Puts a button into every empty place for one. */
  fill(): void
  chosen(): ChosenCase[]
}

/** One thing that a case says: the text, a note below it, and who says so. */
interface ComparedItem {
  text: string
  note?: string
  source?: string
}

interface ComparedCase {
  id: string
  title: string
  short: string
  kicker: string
  checklist: boolean
  fields: Record<string, ComparedItem[]>
}

interface ComparedRow {
  key: string
  label: string
  /** The section of the page of the case that has more; empty for its beginning. */
  anchor: string
  /** The items are terms of a list, so that equal ones can be told. */
  is_coded: boolean
}

interface ComparedSection {
  label: string
  rows: ComparedRow[]
}

interface CompareTables {
  sections(cases: ComparedCase[], sections: ComparedSection[]): HTMLElement[]
}

/** What is told of a case beside a reader's city. */
interface LikeWords {
  same: string[]
  near: string[]
  differs: string[]
  unknown: string[]
}

interface LikeWordsOfPage {
  compared(own: Profile, theirs: Profile, parts: Part[]): LikeWords
  whereAndWhen(countries: string[], start: number, end: number): string
  partInWords(part: Part): string
}
