extension Intake: PlainReading {
  var isComplete: Bool {
    !category.isEmpty && (!applicants.isEmpty || privateFile != nil)
      && (try? common.validate()) != nil
  }

  mutating func clear() {
    (category, accept) = ("", false)
    (summary, summaryFile, phone, area) = (nil, nil, nil, nil)
    (document, privateFile) = (nil, nil)
    (grade, source, foreignNumber, people, amount, place) = (nil, nil, nil, nil, nil, nil)
    (applicants, respondents, tags) = ([], [], [])
    writing = WriteOptions()
    writing.clear()
    common = CommonOptions()
    common.clear()
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--category": category = value
    case "--summary": summary = value
    case "--summary-file": summaryFile = value
    case "--applicant": applicants.append(value)
    case "--respondent": respondents.append(value)
    case "--phone": phone = value
    case "--document": document = value
    case "--private-file": privateFile = value
    case "--area": area = value
    case "--grade": grade = value
    case "--source": source = value
    case "--foreign-number": foreignNumber = value
    case "--people": people = value
    case "--amount": amount = value
    case "--place": place = value
    case "--tag": tags.append(value)
    default: return writing.take(option, value) || common.take(option, value)
    }
    return true
  }

  mutating func take(_ flag: String) -> Bool {
    if flag == "--accept" {
      accept = true
      return true
    }
    return writing.take(flag) || common.take(flag)
  }
}
