import Disputes
import Support
import Testing

@testable import Casework

/// Payloads of the log, and JSON of others, out of nearly right ones.
@Suite struct PayloadFuzzTests {
  private static let digest = String(repeating: "0f", count: 32)

  /// What events of each kind carry.
  private static let payloads = [
    #"{"area":["331102100201","331102100000"],"category":"0201","grade":"ordinary","parties":"#
      + #"[{"kind":"person","name":"D","phone":"D","role":"applicant"}],"people":3,"place":"D","#
      + #""source":"visit","summary":"D","tags":["minor"]}"#,
    #"{"door":"court","reason":"D"}"#, #"{"mediator":"D"}"#, #"{"team":"a-1"}"#, "{}",
    #"{"direction":"up","emergency":"crime","reason":"D","target":"331102100000","tried":"D"}"#,
    #"{"days":30,"parties_agree":true,"reason":"D"}"#, #"{"rest":"papers","until":"2026-03-31"}"#,
    #"{"urgency":"red"}"#,
    #"{"form":"oral","terms":[{"due":"2026-06-01","text":"D"},{"text":"D"}]}"#,
    #"{"failure":"gap","needs_verification":false,"outcome":"failed","reason":"D"}"#,
    #"{"field":"amount","reason":"D","value":-1}"#, #"{"field":"tags","reason":"D","value":[]}"#,
    #"{"into":"331102100201-2026-00001-5","reason":"D"}"#,
    #"{"address":"D","party":1,"reason":"D"}"#,
    #"{"basis":"D","party":1,"texts":[{"field":"term.1","sequence":3}],"why":"decision"}"#,
  ].map { $0.replacing("\"D\"", with: "\"\(digest)\"") }

  private static let tokens = ["\"", ":", "\"a\":", "2026年3月31日", "term.01", ",\"z\":1", "1.50"]

  @Test(arguments: Fuzz.parts)
  func `the log has one text of a payload, and an event that is read carries just that`(
    part: Int
  ) throws {
    let inputs = Mutator(Self.payloads, tokens: Self.tokens)
    let tally = try Fuzz.run("payload", part, of: 2_000, soak: 120_000) { seed in
      let text = inputs.text(seed)
      do throws(JSONFault) {
        let json = try JSON(reading: text)
        #expect(json.bytes == Array(text.utf8), "seed \(seed): \(text.debugDescription)")
        for kind in DeedKind.allCases {
          guard let event = try? Self.record(kind, text).event() else { continue }
          #expect(event.deed.payload.json == json, "seed \(seed), \(kind): \(text)")
        }
        return true
      } catch {
        #expect((0...text.utf8.count).contains(error.offset), "seed \(seed)")
        return false
      }
    }
    #expect(tally.isTelling)
  }

  @Test(arguments: Fuzz.parts)
  func `JSON of others becomes the one text of ours`(part: Int) throws {
    let foreign = [
      "{ \"b\" : [ 1 , true ] ,\r\n\t\"a\" : \"x\\u5143\\ud83d\\ude00\\/\" }", "[[[[[[1.50]]]]]]",
      "{\"rows\":[{\"key\":null,\"rate\":66.67,\"n\":-0.5}],\"total\":{}}", "\"\\b\\f\\n\\r\\t\"",
    ]
    let inputs = Mutator(foreign + Self.payloads, tokens: Self.tokens)
    let tally = try Fuzz.run("json", part, of: 1_400, soak: 80_000) { seed in
      let text = inputs.text(seed)
      do throws(JSONFault) {
        let json = seed.isMultiple(of: 2) ? try JSON(foreign: text) : try JSON(tabular: text)
        #expect(try JSON(reading: json.canonical) == json, "seed \(seed)")
        #expect(try JSON(foreign: json.canonical) == json, "seed \(seed)")
        return true
      } catch {
        #expect((0...text.utf8.count).contains(error.offset), "seed \(seed)")
        return false
      }
    }
    #expect(tally.isTelling)
  }

  /// A record of the log that carries a payload.
  private static func record(_ kind: DeedKind, _ payload: String) throws -> LogRecord {
    LogRecord(
      subject: .dispute(try #require(CaseNumber("331102100201-2026-00001-5"))), sequence: 1,
      kind: kind.rawValue, occurredAt: Instant(milliseconds: 0),
      recordedAt: Instant(milliseconds: 0), unit: try #require(UnitCode("331102100201")),
      officer: try #require(OfficerCode("li.ming")), payload: payload, previous: nil,
      hash: Digest(of: []))
  }
}
