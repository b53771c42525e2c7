import Casework
import Disputes
import Support
import Testing

/// Calendars of a year out of nearly right ones.
@Suite struct CalendarFuzzTests {
  private static let inputs = Mutator(
    [
      """
      {"year": 2027, "papers": ["https://example.org/\\u4e00"], "days": [
        {"date": "2027-01-01", "isOffDay": true, "name": "元旦"},
        {"name": "元旦", "date": "2026-12-27", "isOffDay": false}]}
      """,
      "date,kind,working,name,source\n2026-12-27,make_up,true,元旦,https://example.org/一; b\n"
        + "2027-01-01,rest,false,元旦,b\n2027-01-02,weekday,false,,\n",
      "date\tkind\tname\r\n2027年1月1日\trest\t元旦\r\n",
    ], tokens: ["rest", "make_up", "weekday", "true", "false", "2027-01-03", "1899", "\"name\":"])

  @Test(arguments: Fuzz.parts)
  func `a year that is read is the same from the log, any other has a place in the file`(
    part: Int
  ) throws {
    let tally = try Fuzz.run("calendar", part, of: 1_200, soak: 50_000) { seed in
      let bytes = Self.inputs.bytes(seed)
      do throws(CalendarFault) {
        let year = try CalendarFile.read(bytes)
        let text = JSON.object(year.members).canonical
        guard case .object(let members)? = try? JSON(reading: text) else {
          Issue.record("seed \(seed): \(text)")
          return true
        }
        #expect(WorkCalendar.Year(members: members) == year, "seed \(seed): \(text)")
        return true
      } catch {
        switch error.place {
        case .line(let line)?: #expect((1...bytes.count).contains(line), "seed \(seed): \(error)")
        case .entry(let entry)?: #expect(entry > 0, "seed \(seed): \(error)")
        case nil: break
        }
        if case .table(.text(let fault)) = error {
          expectPlace(of: fault, in: bytes, .utf8, "seed \(seed): \(fault)")
        }
        return false
      }
    }
    #expect(tally.isTelling)
  }
}
