import Casework
import Testing

@Suite struct IndicatorTests {
  private func counts(_ numbers: [(Measure, Int)]) -> Counts {
    var counts = Counts()
    for (measure, count) in numbers { counts.add(count, to: measure) }
    return counts
  }

  @Test func `published figures come out as they were published`() {
    // Lishui 2016-3: 调解成功率; Huangshi 2020: of all accepted; Lianyungang 2017-04: 结案率, 按期结案率.
    let lishui = counts([(.resolved, 7_913), (.judged, 8_438)])
    #expect(Indicator.successRate.value(of: lishui)?.description == "93.78")
    let huangshi = counts([(.closed, 6_217), (.registered, 6_368)])
    #expect(Indicator.closureRate.value(of: huangshi)?.description == "97.63")
    let lianyungang = counts([(.due, 24_932), (.dueClosed, 23_974), (.dueOnTime, 22_345)])
    #expect(Indicator.dueRate.value(of: lianyungang)?.description == "96.16")
    #expect(Indicator.onTimeRate.value(of: lianyungang)?.description == "89.62")
  }

  @Test(arguments: Indicator.allCases)
  func `every indicator is half up, and none of nothing`(indicator: Indicator) {
    #expect(indicator.value(of: Counts()) == nil)
    let half = counts([(indicator.numerator, 1), (indicator.denominator, 800)])
    #expect(indicator.value(of: half)?.description == (indicator.isMean ? "0.0" : "0.13"))
    // What is divided is placed like that by which it is divided, but for flows.
    let isFlow = indicator == .flowRate || indicator == .upwardRate
    #expect((indicator.numerator.axis == indicator.denominator.axis) == !isFlow)
  }

  @Test func `a report counts all that it shows`() {
    let definitions =
      RateDefinition.allCases.map(ReportDefinition.closureRate)
      + [.levels, .movement, .followup, .workload(by: .handler), .workload(by: .team)]
    for definition in definitions {
      #expect(Set(definition.columns.map(\.name)).count == definition.columns.count)
      for column in definition.columns {
        switch column.figure {
        case .count(let measure): #expect(definition.measures.contains(measure))
        case .indicator(let indicator):
          #expect(definition.measures.isSuperset(of: [indicator.numerator, indicator.denominator]))
        case .nothing: break
        }
      }
    }
  }
}
