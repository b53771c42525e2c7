/// The identity of a field: it gives the field its name, and fronts find its label and help by it.
///
/// The raw value is the name, or `context/name` where fields of the same name mean different things
/// and so need a key each.
public enum FieldKey: String, CaseIterable, Hashable, Sendable {
  // Actions on a case
  case number
  case reason
  case category
  case summary
  case applicant
  case respondent
  case phone
  case document
  case area
  case grade
  case source
  case foreignNumber = "foreign-number"
  case people
  case amount
  case place
  case tag
  case accept
  case at
  case door
  case mediator
  case team
  case present
  case sessionText = "session/text"
  case noteText = "note/text"
  case tried
  case superior = "escalate/to"
  case emergency
  case target = "to"
  case helper = "assist/to"
  case answer
  case extensionDays = "extend/days"
  case approvedBy = "approved-by"
  case partiesAgree = "parties-agree"
  case suspensionReason = "suspend/reason"
  case until
  case urgency = "urge/level"
  case form
  case term
  case closingTerm = "close/term"
  case termNumber = "perform/term"
  case outcome
  case closingReason = "close/reason"
  case fail
  case satisfied
  case performed
  case into
  case correctedField = "field"
  case value

  // Parties of a case
  case party
  case role
  case kind
  case partyName = "party/name"
  case partyPhone = "party/phone"
  case partyDocument = "party/document"
  case address
  case inTexts = "in-texts"
  case erasureReason = "erase/reason"
  case erasureBasis = "erase/basis"
  case withTexts = "with-texts"

  // Lists of cases
  case open
  case county
  case township
  case village
  case within
  case holder
  case waitingFor = "waiting-for"
  case state
  case tagged = "list/tag"
  case overdue
  case dueWithin = "due-within"
  case registered
  case search
  case sort
  case limit
  case section = "only"
  case history
  case reveal
  case revealReason = "reveal/reason"
  case retentionDay = "retention/on"

  // Reports
  case definition
  case grouping = "by"
  case from
  case to = "report/to"
  case asOf = "as-of"
  case knownAt = "known-at"
  case comparison = "compare"
  case published = "public"
  case cell
  case disputesWithin = "overdue/within"
  case returnedWithin = "followup/days"
  case reportingUnit = "for"
  case period
  case periodicAsOf = "periodic/as-of"
  case savedReport = "verify/file"
  case since

  // Import and export
  case table = "import/file"
  case encoding
  case mapping = "map"
  case ignored = "ignore"
  case keepGoing = "keep-going"
  case closeVanished = "close-vanished"
  case after

  // Registers
  case anyUnit = "unit"
  case unitName = "unit/name"
  case level
  case closedToo = "all"
  case newCode = "code"
  case newName = "name"
  case parent
  case firstDay = "unit/from"
  case successor
  case lastDay = "unit/on"
  case year
  case clock
  case clockFilter = "explain/clock"
  case ruleSet = "set"
  case naturalDays = "rule/days"
  case workingDays = "working-days"
  case months
  case warning
  case cap
  case ruleBasis = "rule/basis"
  case ruleUnit = "rule/for"
  case ruleFrom = "rule/from"
  case ruleTo = "rule/to"
  case ruleDay = "rule/on"
  case reference

  // The file as a whole
  case unitsFile = "units"
  case series
  case checkedFile = "check/file"
  case rules
  case against
  case anchors
  case checkedUnit = "check/from"
  case repair
  case statedAnchor = "anchor"
  case anchorUnit = "anchor/from"
  case backupFile = "backup/file"
  case restoreFile = "restore/file"
  case restoreSeries = "restore/series"
  case shell

  /// The name of the field in programs: of its option or its value in JSON.
  public var name: String {
    rawValue.firstIndex(of: "/").map { String(rawValue[rawValue.index(after: $0)...]) } ?? rawValue
  }
}
