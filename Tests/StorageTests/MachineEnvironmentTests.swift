import Machine
import Testing

@Suite struct MachineEnvironmentTests {
  @Test func `an empty variable counts as unset`() {
    let environment = Environment(variables: ["A": "", "B": "b"])
    #expect(environment["A"] == nil)
    #expect(environment["B"] == "b")
    #expect(environment["C"] == nil)
  }

  @Test(arguments: [
    (["HOME": "/h"], "/h/.local/share", "/h/.config"),
    (["HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"], "/d", "/c"),
    (
      ["HOME": "/h", "XDG_DATA_HOME": "d", "XDG_CONFIG_HOME": "c"], "/h/.local/share", "/h/.config"
    ),
    ([:], nil, nil),
  ])
  func `folders follow XDG and ignore what is relative`(
    variables: [String: String], data: String?, config: String?
  ) {
    let environment = Environment(variables: variables)
    #expect(environment.dataFolder == data)
    #expect(environment.configFolder == config)
  }

  @Test func `the user is named by USER, else by LOGNAME`() {
    #expect(Environment(variables: ["USER": "u", "LOGNAME": "l"]).userName == "u")
    #expect(Environment(variables: ["LOGNAME": "l"]).userName == "l")
    #expect(Environment(variables: [:]).userName == nil)
  }

  @Test func `the live environment reads the process`() {
    #expect(Environment.live["PATH"] != nil)
    #expect(Environment.live["NO SUCH VARIABLE"] == nil)
  }

  @Test func `the width of a terminal is COLUMNS if that is a number`() {
    #expect(Terminal.width(Environment(variables: ["COLUMNS": "132"])) == 132)
    #expect(Terminal.width(Environment(variables: ["COLUMNS": "wide"])) > 0)
    #expect(Terminal.width(Environment(variables: ["COLUMNS": "-3"])) > 0)
  }

  @Test(arguments: [0, 1, 256, 257, 1000])
  func `random bytes are as many as asked for`(count: Int) throws {
    let bytes = try Randomness.bytes(count)
    #expect(bytes.count == count)
    if count > 255 { #expect(Set(bytes).count > 50) }
  }

  @Test func `the clock counts milliseconds since 1970`() {
    let first = Clock.millisecondsSince1970()
    #expect(first > 1_700_000_000_000)
    #expect(first < 10_000_000_000_000)
  }
}
