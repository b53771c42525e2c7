extension ListCases: PlainReading {
  var isComplete: Bool { (try? common.validate()) != nil }

  mutating func clear() {
    (open, overdue, forExcel) = (false, false, false)
    (county, township, village, within) = (nil, nil, nil, nil)
    (holder, waitingFor, category, grade, source) = (nil, nil, nil, nil, nil)
    (tag, dueWithin, registered, search, sort) = (nil, nil, nil, nil, nil)
    (limit, format) = (nil, nil)
    states = []
    common = CommonOptions()
    common.clear()
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--county": county = value
    case "--township": township = value
    case "--village": village = value
    case "--within": within = value
    case "--holder": holder = value
    case "--waiting-for": waitingFor = value
    case "--state": states.append(value)
    case "--category": category = value
    case "--grade": grade = value
    case "--source": source = value
    case "--tag": tag = value
    case "--due-within": dueWithin = value
    case "--registered": registered = value
    case "--search": search = value
    case "--sort": sort = value
    case "--limit": limit = value
    case "--format": format = value
    default: return common.take(option, value)
    }
    return true
  }

  mutating func take(_ flag: String) -> Bool {
    switch flag {
    case "--open": open = true
    case "--overdue": overdue = true
    case "--for-excel": forExcel = true
    default: return common.take(flag)
    }
    return true
  }
}
