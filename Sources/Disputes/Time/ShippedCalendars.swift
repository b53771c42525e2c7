/// The days that the State Council's notices (国务院办公厅关于部分节假日安排的通知) set for 2015 to 2026.
///
/// Facts carried over from github.com/NateScarlet/holiday-cn (MIT); the notices are named below. A
/// day that is free or worked by its weekday is listed only if a notice names a holiday for it.
enum ShippedCalendars {
  /// The years with built-in notices.
  static let years = 2015...2026

  /// Consecutive days that are free, or worked, for the same holiday.
  ///
  /// Days are decimal numbers such as 2026_0101 for 1 January, which sort by date.
  struct Run {
    let first: Int
    let last: Int
    let kind: WorkCalendar.Kind
    let holiday: Holiday

    init(_ first: Int, _ last: Int, _ kind: WorkCalendar.Kind, _ holiday: Holiday) {
      self.first = first
      self.last = last
      self.kind = kind
      self.holiday = holiday
    }

    /// The year whose notice set the run; no holiday lies in December, so what is set there belongs
    /// to the coming New Year.
    var year: Int { first / 100 % 100 == 12 ? first / 10_000 + 1 : first / 10_000 }

    /// The days of the run, one by one.
    var days: [Day] {
      guard let first = day(first), let last = day(last) else { return [] }
      return (0...last - first).map { first + $0 }
    }
  }

  /// Converts such a number to a day.
  private static func day(_ digits: Int) -> Day? {
    Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The name of a holiday in the notices.
  enum Holiday: String {
    case newYear = "元旦"
    case springFestival = "春节"
    case qingming = "清明节"
    case labourDay = "劳动节"
    case dragonBoat = "端午节"
    case midAutumn = "中秋节"
    case nationalDay = "国庆节"
    case midAutumnAndNational = "中秋节、国庆节"
    case nationalAndMidAutumn = "国庆节、中秋节"
    case victory = "抗日战争暨世界反法西斯战争胜利70周年纪念日"
  }

  /// The run in which a day lies, if a notice set it.
  static func run(at day: Day) -> Run? {
    let (year, month, ofMonth) = day.parts
    let digits = year * 10_000 + month * 100 + ofMonth
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      let run = runs[middle]
      if digits < run.first {
        high = middle
      } else if digits > run.last {
        low = middle + 1
      } else {
        return run
      }
    }
    return nil
  }

  /// The notices of a year in the order of publication; 2015, 2019 and 2020 were amended.
  static func notices(of year: Int) -> [String] {
    switch year {
    case 2015:
      [
        "http://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm",
        "http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm",
      ]
    case 2016:
      [
        "http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm"
      ]
    case 2017:
      [
        "http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm"
      ]
    case 2018:
      [
        "http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm"
      ]
    case 2019:
      [
        "http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm",
        "http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm",
      ]
    case 2020:
      [
        "http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
        "http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm",
      ]
    case 2021:
      [
        "http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm"
      ]
    case 2022:
      [
        "http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm"
      ]
    case 2023:
      [
        "http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm"
      ]
    case 2024:
      [
        "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"
      ]
    case 2025:
      [
        "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"
      ]
    case 2026:
      [
        "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"
      ]
    default: []
    }
  }

  /// All runs in the order of their days.
  static let runs: [Run] = [
    Run(2015_0101, 2015_0103, .rest, .newYear),
    Run(2015_0104, 2015_0104, .makeUp, .newYear),
    Run(2015_0215, 2015_0215, .makeUp, .springFestival),
    Run(2015_0218, 2015_0224, .rest, .springFestival),
    Run(2015_0228, 2015_0228, .makeUp, .springFestival),
    Run(2015_0405, 2015_0406, .rest, .qingming),
    Run(2015_0501, 2015_0501, .rest, .labourDay),
    Run(2015_0620, 2015_0620, .rest, .dragonBoat),
    Run(2015_0622, 2015_0622, .rest, .dragonBoat),
    Run(2015_0903, 2015_0905, .rest, .victory),
    Run(2015_0906, 2015_0906, .makeUp, .victory),
    Run(2015_0927, 2015_0927, .rest, .midAutumn),
    Run(2015_1001, 2015_1007, .rest, .nationalDay),
    Run(2015_1010, 2015_1010, .makeUp, .nationalDay),

    Run(2016_0101, 2016_0101, .rest, .newYear),
    Run(2016_0206, 2016_0206, .makeUp, .springFestival),
    Run(2016_0207, 2016_0213, .rest, .springFestival),
    Run(2016_0214, 2016_0214, .makeUp, .springFestival),
    Run(2016_0404, 2016_0404, .rest, .qingming),
    Run(2016_0501, 2016_0502, .rest, .labourDay),
    Run(2016_0609, 2016_0611, .rest, .dragonBoat),
    Run(2016_0612, 2016_0612, .makeUp, .dragonBoat),
    Run(2016_0915, 2016_0917, .rest, .midAutumn),
    Run(2016_0918, 2016_0918, .makeUp, .midAutumn),
    Run(2016_1001, 2016_1007, .rest, .nationalDay),
    Run(2016_1008, 2016_1009, .makeUp, .nationalDay),

    Run(2017_0101, 2017_0102, .rest, .newYear),
    Run(2017_0122, 2017_0122, .makeUp, .springFestival),
    Run(2017_0127, 2017_0202, .rest, .springFestival),
    Run(2017_0204, 2017_0204, .makeUp, .springFestival),
    Run(2017_0401, 2017_0401, .makeUp, .qingming),
    Run(2017_0402, 2017_0404, .rest, .qingming),
    Run(2017_0501, 2017_0501, .rest, .labourDay),
    Run(2017_0527, 2017_0527, .makeUp, .dragonBoat),
    Run(2017_0528, 2017_0530, .rest, .dragonBoat),
    Run(2017_0930, 2017_0930, .makeUp, .midAutumnAndNational),
    Run(2017_1001, 2017_1008, .rest, .midAutumnAndNational),

    Run(2018_0101, 2018_0101, .rest, .newYear),
    Run(2018_0211, 2018_0211, .makeUp, .springFestival),
    Run(2018_0215, 2018_0221, .rest, .springFestival),
    Run(2018_0224, 2018_0224, .makeUp, .springFestival),
    Run(2018_0405, 2018_0407, .rest, .qingming),
    Run(2018_0408, 2018_0408, .makeUp, .qingming),
    Run(2018_0428, 2018_0428, .makeUp, .labourDay),
    Run(2018_0429, 2018_0501, .rest, .labourDay),
    Run(2018_0618, 2018_0618, .rest, .dragonBoat),
    Run(2018_0924, 2018_0924, .rest, .midAutumn),
    Run(2018_0929, 2018_0930, .makeUp, .nationalDay),
    Run(2018_1001, 2018_1007, .rest, .nationalDay),

    Run(2018_1229, 2018_1229, .makeUp, .newYear),
    Run(2018_1230, 2019_0101, .rest, .newYear),
    Run(2019_0202, 2019_0203, .makeUp, .springFestival),
    Run(2019_0204, 2019_0210, .rest, .springFestival),
    Run(2019_0405, 2019_0405, .rest, .qingming),
    Run(2019_0428, 2019_0428, .makeUp, .labourDay),
    Run(2019_0501, 2019_0504, .rest, .labourDay),
    Run(2019_0505, 2019_0505, .makeUp, .labourDay),
    Run(2019_0607, 2019_0607, .rest, .dragonBoat),
    Run(2019_0913, 2019_0913, .rest, .midAutumn),
    Run(2019_0929, 2019_0929, .makeUp, .nationalDay),
    Run(2019_1001, 2019_1007, .rest, .nationalDay),
    Run(2019_1012, 2019_1012, .makeUp, .nationalDay),

    Run(2020_0101, 2020_0101, .rest, .newYear),
    Run(2020_0119, 2020_0119, .makeUp, .springFestival),
    Run(2020_0124, 2020_0202, .rest, .springFestival),
    Run(2020_0404, 2020_0406, .rest, .qingming),
    Run(2020_0426, 2020_0426, .makeUp, .labourDay),
    Run(2020_0501, 2020_0505, .rest, .labourDay),
    Run(2020_0509, 2020_0509, .makeUp, .labourDay),
    Run(2020_0625, 2020_0627, .rest, .dragonBoat),
    Run(2020_0628, 2020_0628, .makeUp, .dragonBoat),
    Run(2020_0927, 2020_0927, .makeUp, .nationalAndMidAutumn),
    Run(2020_1001, 2020_1008, .rest, .nationalAndMidAutumn),
    Run(2020_1010, 2020_1010, .makeUp, .nationalAndMidAutumn),

    Run(2021_0101, 2021_0103, .rest, .newYear),
    Run(2021_0207, 2021_0207, .makeUp, .springFestival),
    Run(2021_0211, 2021_0217, .rest, .springFestival),
    Run(2021_0220, 2021_0220, .makeUp, .springFestival),
    Run(2021_0403, 2021_0405, .rest, .qingming),
    Run(2021_0425, 2021_0425, .makeUp, .labourDay),
    Run(2021_0501, 2021_0505, .rest, .labourDay),
    Run(2021_0508, 2021_0508, .makeUp, .labourDay),
    Run(2021_0612, 2021_0614, .rest, .dragonBoat),
    Run(2021_0918, 2021_0918, .makeUp, .midAutumn),
    Run(2021_0919, 2021_0921, .rest, .midAutumn),
    Run(2021_0926, 2021_0926, .makeUp, .nationalDay),
    Run(2021_1001, 2021_1007, .rest, .nationalDay),
    Run(2021_1009, 2021_1009, .makeUp, .nationalDay),

    Run(2022_0101, 2022_0103, .rest, .newYear),
    Run(2022_0129, 2022_0130, .makeUp, .springFestival),
    Run(2022_0131, 2022_0206, .rest, .springFestival),
    Run(2022_0402, 2022_0402, .makeUp, .qingming),
    Run(2022_0403, 2022_0405, .rest, .qingming),
    Run(2022_0424, 2022_0424, .makeUp, .labourDay),
    Run(2022_0430, 2022_0504, .rest, .labourDay),
    Run(2022_0507, 2022_0507, .makeUp, .labourDay),
    Run(2022_0603, 2022_0605, .rest, .dragonBoat),
    Run(2022_0910, 2022_0912, .rest, .midAutumn),
    Run(2022_1001, 2022_1007, .rest, .nationalDay),
    Run(2022_1008, 2022_1009, .makeUp, .nationalDay),

    Run(2022_1231, 2023_0102, .rest, .newYear),
    Run(2023_0121, 2023_0127, .rest, .springFestival),
    Run(2023_0128, 2023_0129, .makeUp, .springFestival),
    Run(2023_0405, 2023_0405, .rest, .qingming),
    Run(2023_0423, 2023_0423, .makeUp, .labourDay),
    Run(2023_0429, 2023_0503, .rest, .labourDay),
    Run(2023_0506, 2023_0506, .makeUp, .labourDay),
    Run(2023_0622, 2023_0624, .rest, .dragonBoat),
    Run(2023_0625, 2023_0625, .makeUp, .dragonBoat),
    Run(2023_0929, 2023_1006, .rest, .midAutumnAndNational),
    Run(2023_1007, 2023_1008, .makeUp, .midAutumnAndNational),

    Run(2024_0101, 2024_0101, .rest, .newYear),
    Run(2024_0204, 2024_0204, .makeUp, .springFestival),
    Run(2024_0210, 2024_0217, .rest, .springFestival),
    Run(2024_0218, 2024_0218, .makeUp, .springFestival),
    Run(2024_0404, 2024_0406, .rest, .qingming),
    Run(2024_0407, 2024_0407, .makeUp, .qingming),
    Run(2024_0428, 2024_0428, .makeUp, .labourDay),
    Run(2024_0501, 2024_0505, .rest, .labourDay),
    Run(2024_0511, 2024_0511, .makeUp, .labourDay),
    Run(2024_0610, 2024_0610, .rest, .dragonBoat),
    Run(2024_0914, 2024_0914, .makeUp, .midAutumn),
    Run(2024_0915, 2024_0917, .rest, .midAutumn),
    Run(2024_0929, 2024_0929, .makeUp, .nationalDay),
    Run(2024_1001, 2024_1007, .rest, .nationalDay),
    Run(2024_1012, 2024_1012, .makeUp, .nationalDay),

    Run(2025_0101, 2025_0101, .rest, .newYear),
    Run(2025_0126, 2025_0126, .makeUp, .springFestival),
    Run(2025_0128, 2025_0204, .rest, .springFestival),
    Run(2025_0208, 2025_0208, .makeUp, .springFestival),
    Run(2025_0404, 2025_0406, .rest, .qingming),
    Run(2025_0427, 2025_0427, .makeUp, .labourDay),
    Run(2025_0501, 2025_0505, .rest, .labourDay),
    Run(2025_0531, 2025_0602, .rest, .dragonBoat),
    Run(2025_0928, 2025_0928, .makeUp, .nationalAndMidAutumn),
    Run(2025_1001, 2025_1008, .rest, .nationalAndMidAutumn),
    Run(2025_1011, 2025_1011, .makeUp, .nationalAndMidAutumn),

    Run(2026_0101, 2026_0103, .rest, .newYear),
    Run(2026_0104, 2026_0104, .makeUp, .newYear),
    Run(2026_0214, 2026_0214, .makeUp, .springFestival),
    Run(2026_0215, 2026_0223, .rest, .springFestival),
    Run(2026_0228, 2026_0228, .makeUp, .springFestival),
    Run(2026_0404, 2026_0406, .rest, .qingming),
    Run(2026_0501, 2026_0505, .rest, .labourDay),
    Run(2026_0509, 2026_0509, .makeUp, .labourDay),
    Run(2026_0619, 2026_0621, .rest, .dragonBoat),
    Run(2026_0920, 2026_0920, .makeUp, .nationalDay),
    Run(2026_0925, 2026_0927, .rest, .midAutumn),
    Run(2026_1001, 2026_1007, .rest, .nationalDay),
    Run(2026_1010, 2026_1010, .makeUp, .nationalDay),
  ]
}
