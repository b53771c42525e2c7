package import Disputes

extension Text {
  package init(aboutEnding refusal: Refusal) {
    switch refusal {
    case .onlyOneParty(let kind):
      self.init(
        "\(Label.asked(kind).english) needs two parties: mediation needs both sides. Add one: jiefen party add.",
        "\(Label.asked(kind).chinese)须有双方当事人。请先追加：jiefen party add。")
    case .notMediable(let category):
      self.init(
        "Category \(category) (\(Label.of(category).english)) is no matter for mediation. Possible: close --outcome referred --door D, or decline.",
        "类别 \(category)（\(Label.of(category).chinese)）不属调解范围。可用：close --outcome referred --door 途径，或 decline。"
      )
    case .noTerms:
      self.init(
        "An agreement needs at least one term: --term TEXT[@DUE].",
        "协议至少须有一项条款：--term 内容[@日期]。")
    case .noAgreement(let form):
      self.init(
        "There is no \(form.map { Label.of($0).english + " " } ?? "")agreement in this case yet. First: jiefen agree, or close with --term.",
        "本案尚无\(form.map { Label.of($0).chinese } ?? "")协议。请先 jiefen agree，或结案时给出 --term。")
    case .otherForm(let reached, let asked):
      self.init(
        "The agreement reached is \(Label.of(reached).english), not \(Label.of(asked).english): close with \(reached.rawValue)_agreement.",
        "已达成的是\(Label.of(reached).chinese)协议，不是\(Label.of(asked).chinese)协议：请用 \(reached.rawValue)_agreement 结案。"
      )
    case .verificationByRule(let grade):
      self.init(
        "Whether a closing is verified follows from the grade \(grade.rawValue), not from the request.",
        "是否需要验证由等级\(Label.of(grade).chinese)决定，不由请求决定。")
    case .failureMissing:
      self.init(
        "A failed mediation needs its reason: --reason \(Text.codes(Failure.self)).",
        "调解不成须写原因：--reason \(Text.codes(Failure.self))。")
    case .doorMissing:
      self.init(
        "A referral needs the right door: --door \(Text.codes(Door.self, except: [.none])).",
        "引导其他途径须写明：--door \(Text.codes(Door.self, except: [.none]))。")
    case .detailOfOtherOutcome(let field, let outcome):
      self.init(
        "The \(Label.field(field).english) does not go with outcome \(outcome.rawValue).",
        "结果 \(outcome.rawValue) 不能带\(Label.field(field).chinese)。")
    case .unknownTerm(let term, let count):
      self.init(
        "The agreement has no term \(term); it has 1 to \(count).",
        "协议没有第 \(term) 条，共 \(count) 条。")
    case .alreadyPerformed(let term):
      self.init(
        "Term \(term) was recorded as performed before.",
        "第 \(term) 条已记录履行。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
