// What the scripts of the form for a case hand to each other.

interface Window {
  learningAllianceFormRules?: FormRules
  learningAllianceFormWriting?: FormWriting
  learningAllianceFormFields?: FormFields
  learningAllianceFormDrafts?: FormDrafting
  learningAllianceFormEntries?: FormEntries
  learningAllianceFormSteps?: FormStepping
  learningAllianceFormPreview?: FormPreview
  learningAllianceFormEnding?: FormEnding
}

/** JSON Schema, as far as the field tables use it. */
interface FormSchema {
  $ref?: string
  type?: string | string[]
  title?: string
  description?: string
  enum?: string[]
  const?: unknown
  oneOf?: FormTerm[]
  anyOf?: FormSchema[]
  allOf?: FormSchema[]
  not?: FormSchema
  if?: FormSchema
  then?: FormSchema
  else?: FormSchema
  pattern?: string
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  items?: FormSchema
  properties?: Record<string, FormSchema>
  required?: string[]
  additionalProperties?: boolean
  $defs?: Record<string, FormSchema>
  "x-messages"?: Record<string, string>
  "x-item"?: string
  "x-example"?: string
  "x-titles"?: Record<string, string>
  "x-cites"?: boolean
  "x-long"?: boolean
}

interface FormTerm {
  const: string
  title: string
  description?: string
  "x-group"?: string
}

interface FormStep {
  name: string
  title: string
  help: string
  fields: string[]
  hasSections: boolean
  isForFull: boolean
}

interface FormSection {
  heading: string
  question: string
  example: string
}

interface FormData_ {
  folder: string
  order: string[]
  schema: FormSchema
  steps: FormStep[]
  sections: FormSection[]
  /** Fields that a full case must have, some of them unless another field stands for them. */
  neededForFull: string[]
  messages: Record<"figure" | "future" | "sections" | "period" | "uncited" | "unknown", string>
  abbreviation: string
}

type FormRecord = Record<string, unknown>
type FormPath = (string | number)[]

/** What a person has written: the fields, and the texts by heading. */
interface FormValues {
  front: FormRecord
  text: Record<string, string>
}

interface FormProblem {
  /** The way to the value; a text stands under `text` and its heading. */
  path: FormPath
  message: string
}

interface FormRules {
  problems(data: FormData_, values: FormValues, today: string): FormProblem[]
  /** What the schema alone has against a value. */
  ofSchema(schema: FormSchema, value: unknown): FormProblem[]
  follow(root: FormSchema, schema: FormSchema): FormSchema
}

interface FormWriting {
  file(data: FormData_, values: FormValues, today: string): string
  frontMatter(record: FormRecord): string
  proposedId(record: FormRecord): string
}

interface FormField {
  element: HTMLElement
  get(): unknown
  set(value: unknown): void
  /** The field at the end of a way, or the nearest to it. */
  find(path: FormPath): FormField
  /** Tell what is wrong; nothing when the list is empty. */
  tell(messages: string[]): void
  touched: boolean
  touchAll(): void
  focus(): void
}

interface FormContext {
  root: FormSchema
  changed(): void
  /** The sources so far, and a place to hear of changes. */
  sources(): FormRecord[]
  listeners: Set<() => void>
  announce(text: string): void
  regionFirst: string
}

interface FormFields {
  field(context: FormContext, schema: FormSchema, name: string, isNeeded: boolean): FormField
  section(context: FormContext, section: FormSection): FormField
  make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Record<string, string>, ...children: (Node | string)[]): HTMLElementTagNameMap[K]
}

interface FormDraft {
  id: string
  saved: string
  values: FormValues
}

interface FormDrafting {
  make(parts: {
    everything(): FormValues
    begin(draft: FormDraft | null): void
    announce(text: string): void
  }): {
    elements: HTMLElement[]
    changed(): void
    started(draft: FormDraft | null): void
    newest(): FormDraft | null
  }
}

interface FormEntry {
  isFull(): boolean
  /** What stands in all fields. */
  everything(): FormValues
  /** What goes into the file. */
  values(): FormValues
  put(values: FormValues): void
  ofStep(step: FormStep): FormField[]
  at(path: FormPath): FormField | undefined
}

interface FormEntries {
  make(context: FormContext, data: FormData_): FormEntry
}

interface FormStepping {
  make(parts: {
    steps: FormStep[]
    inside(step: FormStep): HTMLElement[]
    isShown(step: FormStep): boolean
    /** A step is left. */
    left(name: string): void
    /** A step is open. */
    opened(name: string): void
  }): {
    elements: HTMLElement[]
    open(name: string): void
    tell(name: string, words: string): void
    current(): string
    section(name: string): HTMLElement | undefined
  }
}

interface FormPreview {
  show(data: FormData_, values: FormValues): HTMLElement
}

interface FormEndingParts {
  /** Where a new file is proposed on the web; empty where this copy of the site does not know it. */
  place: string
  mail: string
  name: string
  text: string
  title: string
}

interface FormEndingState {
  data: FormData_
  values: FormValues
  today: string
  problems: FormProblem[]
  place: string
  mail: string
  label(problem: FormProblem): string
  lead(problem: FormProblem): void
  announce(text: string): void
}

interface FormEnding {
  show(element: HTMLElement, state: FormEndingState): void
}
