import Casework
import Disputes
import Testing

/// What an event may carry: what its kind carries, written as it is written, and nothing else.
@Suite struct PayloadReadingTests {
  private static let digest = String(repeating: "0f", count: 32)

  private func event(_ kind: DeedKind, _ payload: String) throws -> Event<Commitment> {
    let start = Instant(milliseconds: 0)
    return try LogRecord(
      subject: .dispute(try #require(CaseNumber("331102100201-2026-00001-5"))), sequence: 1,
      kind: kind.rawValue, occurredAt: start, recordedAt: start,
      unit: try #require(UnitCode("331102100201")), officer: try #require(OfficerCode("li.ming")),
      payload: payload, previous: nil, hash: Digest(of: [])
    ).event()
  }

  @Test(arguments: [
    (DeedKind.accepted, "{}"), (.noted, "{\"text\":\"D\"}"),
    (.suspended, #"{"rest":"papers","until":"2026-03-31"}"#),
    (.agreed, #"{"form":"oral","terms":[{"due":"2026-06-01","text":"D"}]}"#),
  ])
  func `what a kind carries is read`(kind: DeedKind, payload: String) throws {
    _ = try event(kind, payload.replacing("\"D\"", with: "\"\(Self.digest)\""))
  }

  @Test(arguments: [
    (DeedKind.accepted, #"{"remark":"张大山"}"#), (.noted, #"{"remark":"张大山","text":"D"}"#),
    (.suspended, #"{"rest":"papers","until":"2026年3月31日"}"#),
    (.agreed, #"{"form":"oral","terms":[{"due":"2026-06-01","name":"张大山","text":"D"}]}"#),
    (.partyErased, #"{"party":1,"texts":[{"field":"term.01","sequence":3}],"why":"decision"}"#),
    (.corrected, #"{"field":"tags","reason":"D","value":["minor","enterprise"]}"#),
  ])
  func `whatever else stands there is refused`(kind: DeedKind, payload: String) {
    #expect(throws: LogFault.self) {
      _ = try event(kind, payload.replacing("\"D\"", with: "\"\(Self.digest)\""))
    }
  }

  @Test(arguments: [
    (LogSubject.Register.unit, #"{"code":"331102100201","level":"village","name":"甲村"}"#),
    (.officer, #"{"code":"li","unit":"331102100201"}"#),
    (.rule, #"{"basis":"x","clock":"handling","counted":"natural","length":30,"warning":3}"#),
  ])
  func `a change of a register is read as it is written, and nothing else`(
    register: LogSubject.Register, payload: String
  ) throws {
    _ = try RegisterChange(of: register, payload: payload)
    for other in [#","valid_from":7}"#, #","valid_to":"2026年3月31日"}"#, #","was":"张大山"}"#] {
      #expect(throws: LogFault.self) {
        _ = try RegisterChange(of: register, payload: payload.dropLast() + other)
      }
    }
  }
}
