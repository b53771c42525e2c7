package import Disputes

extension Text {
  /// The kinds of standing that may act, as a list.
  package static func list(_ standings: [Standing]) -> Text {
    let labels = Standing.allCases.filter { standings.contains($0) }.map { Label.of($0) }
    return Text(
      labels.map(\.english).joined(separator: " or "),
      labels.map(\.chinese).joined(separator: "或"))
  }

  /// A count with its English noun, in the singular for one.
  package static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// The commands for these kinds of events, each once.
  package static func commands(_ kinds: [DeedKind]) -> String {
    var names: [String] = []
    for name in kinds.compactMap({ Label.command(for: $0) }) where !names.contains(name) {
      names.append(name)
    }
    return names.isEmpty ? "show" : names.joined(separator: ", ")
  }

  /// The codes of a closed list.
  package static func codes<Code: RawRepresentable<String> & CaseIterable & Equatable>(
    _ type: Code.Type, except hidden: [Code] = []
  ) -> String {
    type.allCases.filter { !hidden.contains($0) }.map(\.rawValue).joined(separator: "|")
  }

  /// The name of a direction of offers.
  static func route(_ direction: Direction) -> Text {
    switch direction {
    case .up: Text("up goes to the unit directly above", "上报只能到直接上级")
    case .down: Text("down goes to a unit directly below", "交办只能到直接下级")
    case .sideways: Text("sideways goes to a unit of the same level", "转办只能到同级单位")
    }
  }
}
