import Casework
import Disputes
import Support
import Testing

// These lines of Python know nothing of this program and come to the same bytes and hashes:
//
//   import hashlib, json
//   def commit(salt, field, value):
//       text = bytes([salt]) * 32 + field.encode() + b"\0" + value.encode()
//       return hashlib.sha256(text).hexdigest()
//   place = ["331102101201", "331102101000", "331102000000", "331100000000"]
//   said = [("registered", {"area": place, "category": "0201", "grade": "ordinary", "people": 3,
//              "source": "visit", "summary": commit(1, "summary", "楼上漏水"),
//              "tags": ["enterprise", "minor"], "parties": [{"role": "applicant", "kind": "person",
//              "name": commit(2, "party.1.name", "张三")},
//              {"role": "respondent", "kind": "unknown"}]}), ("accepted", {}),
//           ("concluded", {"outcome": "failed", "failure": "gap", "needs_verification": False,
//              "reason": commit(3, "reason", '差距"太大"')})]
//   at, record, anchor = 1767225600000, "", "00" * 32
//   for seq, (kind, payload) in enumerate(said, 1):
//       body = json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
//       text = (f'[1,"331102101000-2026-00001-1",{seq},"{kind}",{at + seq},{at + seq},'
//               f'"331102101000","li",{body},"{record}"]')
//       record = hashlib.sha256(text.encode()).hexdigest()
//       tail = seq.to_bytes(8, "big") + (at + seq).to_bytes(8, "big")
//       text = bytes.fromhex(anchor) + bytes.fromhex(record) + tail
//       anchor = hashlib.sha256(text).hexdigest()
//       print(body, record, anchor)

/// What was hashed once is hashed so for ever: these constants may never change.
@Suite struct ThreeEventsTests {
  static let payloads = [
    #"{"area":["331102101201","331102101000","331102000000","331100000000"],"category":"0201","#
      + #""grade":"ordinary","parties":[{"kind":"person","#
      + #""name":"af88b57e737f6191f4be269750491e30e3d651de177525703bc99e31de062b49","#
      + #""role":"applicant"},{"kind":"unknown","role":"respondent"}],"people":3,"source":"visit","#
      + #""summary":"c2a75693484aa427a1875b9f184cf149bbb6921cc65194afbde7ea26ff64385e","#
      + #""tags":["enterprise","minor"]}"#,
    "{}",
    #"{"failure":"gap","needs_verification":false,"outcome":"failed","#
      + #""reason":"2b5d0fcfffd8433753c9192476df2785e1f94ed115952411ec4ccd975f497555"}"#,
  ]

  static let hashes = [
    "69cb7e53e7d9ddfa33bd05c8dc3daa26d3c083ae8d7a3afc41cd671b95765a39",
    "2bd815a2782c8c20f0bc81ed3a1b6cb609e007865ba06b02182544317d396173",
    "b824c5d70583db14e5229761c430b86d7d53c7c9ab6629db561e9eb279934281",
  ]

  static let runningHashes = [
    "f38887cfda9d72f33c4c19d5f973fd18230398a2f3d4f24c347d5196b7c80c8d",
    "002482cffed8f2c833191a43dc13a47af3e9c9cb2167b8fc58fcc0a47aa91df9",
    "9b2edef0e7b5e827951028e2fa43b1a61b0c3abbcacee8e3d7e96001c3ae08be",
  ]

  static let deeds: [Deed<String>] = [
    .registered(
      Registration(
        area: [Places.baoding, Places.bihu, Places.liandu, Places.city],
        category: Places.category("0201"), summary: "楼上漏水",
        parties: [
          Party(role: .applicant, name: "张三"),
          Party(role: .respondent, kind: .unknown, name: nil),
        ], people: 3, tags: [.minor, .enterprise])),
    .accepted,
    .concluded(Conclusion(.failed, failure: .gap, reason: "差距\"太大\"")),
  ]

  @Test func `three events have these bytes and hashes`() throws {
    let number = try #require(
      CaseNumber(unit: Places.bihu, year: 2026, series: 0, ordinal: 1))
    let salts: [String: UInt8] = ["summary": 1, "party.1.name": 2, "reason": 3]
    var previous: Digest?
    var head = LogHead.empty
    for (index, deed) in Self.deeds.enumerated() {
      let sealed: Deed<Commitment> = deed.mapTexts { field, value in
        let salt = salts[field.description] ?? 0
        return Commitment(to: value, of: field, salt: [UInt8](repeating: salt, count: 32))
      }
      let at = Instant(milliseconds: 1_767_225_600_000 + Int64(index) + 1)
      let event = Event(sealed, by: Places.bihu, officer: .li, occurredAt: at, recordedAt: at)
      let record = LogRecord(event, of: number, sequence: index + 1, after: previous)
      #expect(record.payload == Self.payloads[index])
      #expect(record.hash.description == Self.hashes[index])
      #expect(try record.event() == event)
      head = head.entry(of: record, now: at).head
      #expect(head.runningHash.description == Self.runningHashes[index])
      previous = record.hash
    }
  }
}
