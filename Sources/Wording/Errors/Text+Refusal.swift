public import Disputes

extension Text {
  /// The message for a refusal: what was attempted, the rule, and what is possible instead.
  public init(for refusal: Refusal) {
    let words = Text(refusing: refusal)
    guard let basis = refusal.basis else {
      self = words
      return
    }
    self.init("\(words.english) (\(basis))", "\(words.chinese)（\(basis)）")
  }

  /// One sentence for each refusal, as they are listed in `Refusal`.
  private init(refusing refusal: Refusal) {
    switch refusal {
    // Who may
    case .unknownUnit(let code): self.init("There is no unit \(code.named).", "没有单位 \(code.named)。")
    case .unitClosed(let code, let day, let next):
      let place = next.map { " \($0.named) has its place; name that one (--unit, --to)." } ?? ""
      self.init(
        "Unit \(code.named) does not work on that day (closed on \(day)).\(place)",
        "单位 \(code.named) 当日已不存续（\(day) 撤销）。"
          + (next.map { "其职责由 \($0.named) 承接，请改用该单位（--unit、--to）。" } ?? ""))
    case .unitNotYet(let code, let day):
      self.init(
        "Unit \(code.named) does not work on that day yet; it begins on \(day).",
        "单位 \(code.named) 当日尚未设立，自 \(day) 起履职。")
    case .notYours(let kind, let unit, let allowed, let holder):
      self.init(
        "\(Label.asked(kind).english) is not for unit \(unit.named), but for \(Text.list(allowed).english); the case is held by \(holder.named).",
        "\(Label.asked(kind).chinese)不能由 \(unit.named) 办理，应由\(Text.list(allowed).chinese)办理；承办单位为 \(holder.named)。"
      )
    case .notDesignator(let unit, let expected):
      self.init(
        "Unit \(unit.named) may not designate here; the nearest unit above both is \(expected.named).",
        "\(unit.named) 不能指定；应由双方最近的共同上级 \(expected.named) 指定。")
    case .sameOfficer(let officer):
      self.init(
        "Officer \(officer) of this unit concluded the case; another officer or a unit above verifies it (--as, --unit).",
        "本案由本单位 \(officer) 办结，须由其他经办人或上级验证（--as、--unit）。")
    case .unknownTeam(let code):
      self.init(
        "There is no team \(code); 'jiefen team list' shows them.",
        "没有团队 \(code)；可用 jiefen team list 查看。")
    // State and time
    case .wrongState(let kind, let state, let possible):
      self.init(
        "\(Label.asked(kind).english) is not possible while a case is \(Label.of(state).english). Possible: \(Text.commands(possible)).",
        "案件\(Label.of(state).chinese)时不能\(Label.asked(kind).chinese)。可用：\(Text.commands(possible))。"
      )
    case .offerOpen(let kind, let target):
      self.init(
        "\(Label.asked(kind).english) must wait: the case is offered to \(target.named). Withdraw the offer first: jiefen withdraw.",
        "本案已流转至 \(target.named) 待签收，不能\(Label.asked(kind).chinese)。请先撤回：jiefen withdraw。")
    case .noOffer(let kind):
      self.init(
        "\(Label.asked(kind).english) needs an open offer, and this case is offered to nobody.",
        "\(Label.asked(kind).chinese)须有待签收的流转，本案没有。")
    case .future(let at, let now):
      self.init(
        "\(at) lies in the future; it is now \(now). Only what has happened is recorded.",
        "\(at) 在将来（现在 \(now)）；只能登记已发生的事。")
    case .beforeRegistration(let at, let registered):
      self.init(
        "\(at) lies before the registration of the case at \(registered).",
        "\(at) 早于案件登记时间 \(registered)。")
    case .backwards(let at, let last):
      self.init(
        "\(at) lies before the last step of the case at \(last); state, holder and deadline never run backwards.",
        "\(at) 早于案件上一步 \(last)；状态、承办和期限不得倒退。")
    case .dueBefore(let due, let day):
      self.init(
        "A term cannot be due on \(due), before the agreement of \(day).",
        "履行期限 \(due) 不能早于协议日期 \(day)。")
    // Registration
    case .noParty: self.init("A case needs a party.", "案件须有当事人。")
    case .noApplicant: self.init("A case needs an applicant.", "案件须有申请人。")
    case .namelessParty(let role):
      self.init(
        "A party needs a name (\(Label.of(role).english)); only a respondent may be unknown.",
        "\(Label.of(role).chinese)须有姓名或名称；只有被申请人可以不详。")
    case .malformedArea: self.init("The area is not a unit with those above it.", "属地不是有效的单位路径。")
    case .areaClosed(let code, let day, let successor):
      self.init(
        "Area \(code.named) was closed on \(day); disputes there belong to \(successor.named) now (--area).",
        "属地 \(code.named) 已于 \(day) 撤销，现由 \(successor.named) 承接（--area）。")
    case .areaNotYet(let code, let day):
      self.init(
        "Area \(code.named) begins on \(day); until then name the unit to which the place belongs (--area).",
        "属地 \(code.named) 自 \(day) 起设立，此前请填写该地现属单位（--area）。")
    case .numberElsewhere(let number):
      self.init(
        "The number \(number) belongs to another unit or year.", "编号 \(number) 属于其他单位或年份。")
    case .outOfRange(let field, let range):
      self.init(
        "The \(Label.field(field).english) must be from \(range.lowerBound) to \(range.upperBound).",
        "\(Label.field(field).chinese)须在 \(range.lowerBound) 至 \(range.upperBound) 之间。")
    case .emptyText(let field):
      self.init(
        "The \(Label.field(field).english) is empty; it needs words.",
        "\(Label.field(field).chinese)为空，须填写内容。")
    case .tooLong(let field, let bytes, let limit):
      self.init(
        "The \(Label.field(field).english) has \(bytes) bytes; at most \(limit) are kept. Say the minimum that the purpose needs.",
        "\(Label.field(field).chinese)有 \(bytes) 字节，最多 \(limit) 字节；请只填必要内容。")
    case .tooMany(.parties, let count):
      self.init(
        "\(count) parties are too many: a case has at most \(CaseLimit.parties.most). "
          + "Possible: name who speaks for the others, say how many there are with --people, or "
          + "register further cases.",
        "当事人 \(count) 名过多，一案最多 \(CaseLimit.parties.most) 名。"
          + "可只登记代表人，用 --people 写明涉及人数，或分案登记。")
    case .tooMany(.terms, let count):
      self.init(
        "\(count) terms are too many: an agreement has at most \(CaseLimit.terms.most). "
          + "Possible: put what belongs together into one term.",
        "协议 \(count) 项过多，最多 \(CaseLimit.terms.most) 项；请合并相关内容。")
    case .tooMany(.entries, let count):
      self.init(
        "The case is full: \(count) entries are too many, it takes \(CaseLimit.entries.most), and "
          + "then only what brings it to its end. Possible: close it, or register a further case.",
        "本案记录已满：不能记第 \(count) 笔，一案最多 \(CaseLimit.entries.most) 笔，此后只接受办结类操作。"
          + "可办结本案，或另行登记。")
    // Movement
    case .wrongDirection(let direction, let target, let holder):
      self.init(
        "\(target.named) cannot be asked from \(holder.named) this way: \(Text.route(direction).english).",
        "不能由 \(holder.named) \(Label.of(direction).chinese)至 \(target.named)：\(Text.route(direction).chinese)。"
      )
    case .skipsLevel(let target, let parent):
      self.init(
        "\(target.named) is more than one level up; next is \(parent?.named ?? "nobody"). Only an emergency skips levels: --emergency violence|crime.",
        "\(target.named) 越级；应逐级上报至 \(parent?.named ?? "（无）")。仅紧急情形可越级：--emergency violence|crime。")
    case .nothingTried:
      self.init(
        "Going up needs what was tried so far: say --tried, record a session first, or name an --emergency.",
        "上报须说明已做的工作：请写 --tried，或先记录调解（session），或注明 --emergency。")
    case .offeredToHolder(let unit):
      self.init("\(unit.named) holds the case already.", "\(unit.named) 已是承办单位。")
    case .refusalWindowOver(let day):
      self.init(
        "An offer can be refused until \(day) only; now it can be received, or moved on after that.",
        "退回期限至 \(day) 为止；现只能签收，签收后可再流转。")
    case .ownCase(let unit):
      self.init(
        "\(unit.named) registered this case itself and cannot refuse it; receive it instead.",
        "本案由 \(unit.named) 自行登记，不得退回，只能签收。")
    case .designationNotDue(let refusals, let due):
      self.init(
        "A unit is designated only after two refusals in a row (so far \(refusals)) or when an offer is unanswered past its day\(due.map { " (\($0))" } ?? "").",
        "须连续两次退回（已退回 \(refusals) 次）或流转逾期未签收\(due.map { "（期限 \($0)）" } ?? "")后方可指定。")
    case .placementIsHistory:
      self.init(
        "Only an import places a case; here it is offered and received.",
        "只有导入可设定历史承办；此处请流转并签收。")
    case .assistAlreadyAsked(let unit):
      self.init(
        "\(unit.named) has been asked to assist and has not answered yet.",
        "已请求 \(unit.named) 协办，尚未答复。")
    case .assistByHolder(let unit):
      self.init(
        "\(unit.named) holds the case and cannot assist itself.",
        "\(unit.named) 是承办单位，不能协办自己。")
    // Agreement and ending
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
      self.init("Term \(term) was recorded as performed before.", "第 \(term) 条已记录履行。")
    // Clocks
    case .suspensionEnd(let day, let earliest, let latest):
      self.init(
        "Handling cannot rest until \(day): from \(earliest) to \(latest) at the latest.",
        "不能中止至 \(day)：须在 \(earliest) 至 \(latest) 之间。")
    case .extensionCap(let days, let cap):
      self.init(
        cap < 1
          ? "The rule for this case allows no extension."
          : "An extension of \(Text.counted(days, "day")) is not allowed: 1 to \(cap).",
        "不能延期 \(days) 天：须为 1 至 \(cap) 天。")
    case .extensionTooLate(let due):
      self.init(
        "The deadline of \(due) has passed: what is late stays late. If it was extended before, "
          + "--at says when.",
        "期限 \(due) 已过，超期后不得延期。如此前已批准延期，请用 --at 注明时间。")
    case .redReminder(let giver):
      self.init(
        "A red reminder by \(giver.named) forbids an extension.",
        "\(giver.named) 的红牌督办期间不得延期。")
    case .reminderOfOther(let giver):
      self.init(
        "Only \(giver.named), who gave the reminder, or a unit above lifts or weakens it.",
        "督办由 \(giver.named) 作出，只有其本身或上级可解除或降级。")
    case .noReminder: self.init("There is no reminder to lift.", "没有可解除的督办。")
    // Reopening, merging, voiding, correcting
    case .reopenedElsewhere(let unit, let expected):
      self.init(
        "A reopened case goes back to \(expected.named), not to \(unit.named).",
        "重新办理应回到 \(expected.named)，不是 \(unit.named)。")
    case .mergedWithItself: self.init("A case cannot be merged into itself.", "案件不能并入自身。")
    case .mergedInto(let state):
      self.init(
        "The other case is \(Label.of(state).english); a case is merged only into one that is open or closed.",
        "目标案件\(Label.of(state).chinese)；只能并入未结或已结案件。")
    case .mergedUnprotected(let other, let tags):
      let value = tags.sorted().map(\.rawValue).joined(separator: ",")
      self.init(
        "This is a dispute of minors and \(other) is none: merged into it, it would be seen by everybody. Possible: first jiefen correct \(other) --field tags --value \(value), or merge \(other) into this one.",
        "本案涉未成年人，\(other) 未作此标记，并入后任何人都可看到。可先用 jiefen correct \(other) --field tags --value \(value)，或将其并入本案。"
      )
    case .holdsMinors(let merged):
      let number = merged.map { " \($0)" } ?? ""
      self.init(
        "The dispute of minors\(number) was merged into this case, so this one stays marked too. Possible: first correct the tags of that case if it is none, or reopen it.",
        "涉未成年人案件\(number)已并入本案，本案须保留此标记。如该案并不涉未成年人，可先更正其标签；也可先对该案 reopen。")
    case .workDone(let sessions, let agreement, let moved):
      self.init(
        "Work was done on this case (sessions: \(sessions), agreement: \(agreement ? "yes" : "no"), moved: \(moved ? "yes" : "no")), so it cannot be voided. Possible: close, merge.",
        "本案已有办理（调解 \(sessions) 次，协议：\(agreement ? "有" : "无")，流转：\(moved ? "有" : "无")），不能作废。可用：close、merge。"
      )
    case .earlierLife:
      self.init(
        "This case was ended before and reopened; it cannot be voided. Possible: close, merge.",
        "本案曾办结后重新办理，不能作废。可用：close、merge。")
    case .holdsMerged:
      self.init(
        "Another case was merged into this one; it cannot be voided, or both disputes would be lost. Possible: close, or reopen the other case first.",
        "另有案件并入本案，不能作废，否则两件纠纷都会丢失。可用：close，或先对并入的案件 reopen。")
    case .gradeLowered(let from, let to):
      self.init(
        "Only a unit above the holder lowers a grade from \(from.rawValue) to \(to.rawValue).",
        "只有承办单位的上级可将等级由 \(Label.of(from).chinese)降为\(Label.of(to).chinese)。")
    case .unchanged(let field):
      self.init(
        "The \(Label.field(field).english) has that value already.",
        "\(Label.field(field).chinese)已是该值。")
    // The rights of a party
    case .unknownParty(let number, let count):
      self.init(
        "There is no party \(number); the case has \(count), numbered from 1 as show lists them.",
        "没有第 \(number) 个当事人；本案共 \(count) 个，按 show 的顺序从 1 编号。")
    case .nothingCorrected(let number):
      self.init(
        "What of party \(number) is wrong? Say --name, --phone, --document, --address or --private-file.",
        "第 \(number) 个当事人的哪项有误？请用 --name、--phone、--document、--address 或 --private-file。")
    case .stillMentioned(let party, let kind, let places):
      self = Text(aboutMentions: places, ofParty: party, kind)
    case .mentionedNow(let party, let kind): self.init(mentionedNowOfParty: party, kind)
    case .mentionedElsewhere(let party, let kind, let cases):
      self.init(mentionsIn: cases, ofParty: party, kind)
    case .basisMissing:
      self.init("Erasing by decision needs the decision: --basis TEXT.", "按决定删除须写明依据：--basis 文字。")
    case .neededWhileOpen(let state):
      self.init(
        "The case is \(Label.of(state).english): until it ends, its parties are needed. "
          + "Possible: --reason decision --basis TEXT.",
        "本案\(Label.of(state).chinese)，办结前须保留当事人信息。可用：--reason decision --basis 文字。")
    case .keptLonger(let day):
      self.init(
        "The file is kept until \(day). Possible: --reason decision --basis TEXT.",
        "本案档案保管至 \(day)。可用：--reason decision --basis 文字。")
    }
  }
}
