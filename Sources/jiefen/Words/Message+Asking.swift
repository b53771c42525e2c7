import Casework
import Disputes
import Wording

/// Messages about typed values.
extension Message {
  static func outputIsDatabase(_ path: String) -> Text {
    Text(
      "\(path) is the database itself, or another one, or a file beside one; nothing was written. "
        + "Name another file with --output.",
      "\(path) 是数据库或其附属文件，未写入任何内容。请用 --output 指定其他文件。")
  }

  static func badDue(_ text: String) -> Text {
    let forms = ["2026-03-31", "2026年3月31日"]
    return Text(
      "'\(text)' behind the @ of --term is no date; allowed: \(forms.joined(separator: ", ")).",
      "--term 中 @ 之后的“\(text)”不是日期；可用：\(forms.joined(separator: "、"))。")
  }

  static func rangeBackwards(_ text: String) -> Text {
    Text("The period \(text) ends before it begins.", "期间 \(text) 的止早于起。")
  }

  static func noUnits(_ path: String) -> Text {
    Text(
      "\(path) lists no units. The first line is code,name,level,parent, and one unit a line follows.",
      "\(path) 中没有单位。首行应为 code,name,level,parent，其后每行一个单位。")
  }
}
