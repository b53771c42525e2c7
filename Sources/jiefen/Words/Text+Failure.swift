import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

extension Text {
  /// The message for an error; nil if everything has been printed.
  init?(for error: any Error) {
    switch error {
    case let error as UsageFault: self = error.text
    case let error as Verdict:
      guard let text = error.text else { return nil }
      self = text
    case let error as SeveralParts: self = Message.severalParts(not: error.format)
    case let error as MisreadWords: self.init(for: error)
    case let error as ActionFault: self.init(for: error)
    case let error as Refusal: self.init(for: error)
    case let error as WorkError: self.init(for: error)
    case let fault as AccessFault: self.init(for: fault)
    case let error as UnitFault: self.init(for: error)
    case let error as ReportFault: self.init(for: error)
    case let error as CrossFootFault: self.init(for: error)
    case let error as CellFault: self.init(for: error)
    case let error as SavedReportFault: self.init(for: error)
    case let error as AnchorFault: self.init(for: error)
    case AnchorRefusal.contradicts(let kept, let keptAt):
      self = Message.contradicts(kept, keptAt: keptAt)
    case let error as LogFault: self.init(for: error)
    case let error as NumberQuery.Fault: self.init(for: error)
    case let error as LedgerError: self.init(for: error)
    case let error as CalendarFault: self.init(for: error)
    case let error as RuleFault: self.init(for: error)
    case let error as DocumentFault: self.init(for: error)
    case let error as TextError: self.init(for: error)
    case let error as CSVError: self.init(for: error)
    case let error as FileFault: self.init(for: error)
    case let error as FileError: self.init(for: error)
    case let error as StorageError: self.init(for: error)
    case let error as UnsoundCopy: self = Message.unsound(error)
    case let error as Irreparable: self = Message.irreparable(error)
    default: self.init("\(error)", "\(error)")
    }
  }
}
