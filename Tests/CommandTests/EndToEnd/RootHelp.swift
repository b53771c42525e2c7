/// The help of the root as it was seen last; whoever changes it looks at it here.
enum RootHelp {
  static let english = """
    Tracks disputes through village, township, county and city governance centres.

    Examples:
      jiefen init                                        create the database
      jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三 --summary 排水…
      jiefen today --unit 碧湖镇                         what waits for a unit
      jiefen list --open --township 碧湖镇               open cases of a township
      jiefen report closure-rate --by township           closure rates

    Exit codes:
      0  done, or done before          6  ambiguous, or a conflict
      1  failed                        7  the file is damaged or newer
      2  cancelled                     8  part of a batch failed
      3  unknown case, unit or party  64  wrong usage
      4  my unit may not              75  busy, try again
      5  refused by a rule

    Usage: jiefen <command>

    Options:
      --version               Show the version.
      -h, --help              Show this help.

    Cases:
      today                   Shows what waits for my unit today.
      intake                  Registers a new dispute and prints its number.
      list                    Lists cases; personal data is masked.
      show                    Shows one case; personal data is masked.
      accept                  Accepts a registered case for handling.
      decline                 Declines a case and says where to turn instead.
      assign                  Names the mediator or team of a case.
      session                 Records a mediation session; its text is restricted.
      note                    Adds a note to a case.
      escalate                Offers a case to the unit above.
      send-down               Offers a case to a unit directly below.
      transfer                Offers a case to a unit of the same level.
      receive                 Signs for a case that is offered to my unit.
      refuse                  Refuses a case that is offered to my unit.
      withdraw                Withdraws an offer that nobody has signed for.
      designate               Designates the holder after two refusals or an
                              unanswered offer.
      assist                  Asks a unit to assist, or answers such a request.
      extend                  Extends the handling deadline; the first one stays
                              visible.
      suspend                 Suspends the handling of a case until a day.
      resume                  Resumes a suspended case.
      urge                    Reminds the holder of a case, as its superior.
      agree                   Records an agreement with its terms.
      perform                 Records that a term was performed.
      close                   Ends a case with a stated outcome.
      verify                  Verifies a conclusion, or sends it back.
      followup                Records a follow-up call to a party.
      reopen                  Reopens an ended case.
      merge                   Merges a case into another one.
      void                    Voids a case that was registered by mistake.
      correct                 Corrects a field of the registration.
      party                   Adds, corrects, erases or exports a party.
      access                  Shows who looked at unmasked data.
      retention               Shows cases whose retention period has ended.

    The file, its registers and reports:
      init                    Creates a database with the units of Lishui.
      report                  Prints reports.
      import                  Imports cases, units or a calendar.
      export                  Exports cases, events or rates.
      unit                    Shows and changes the register of units.
      team                    Shows and adds named mediation teams.
      officer                 Shows and adds officers.
      calendar                Shows holidays and working days.
      rule                    Shows and sets the rules by which deadlines are
                              counted.
      deadline                Explains deadlines.
      check                   Verifies the log, the texts and everything that
                              follows from them.
      anchor                  Keeps anchors that reports and backups state, to check
                              a log later.
      backup                  Copies the database into a new file and checks it.
      restore                 Replaces the database with a backup.
      completion              Prints a completion script for a shell.
      manual                  Prints the manual page, to be read with man.

      See 'jiefen help <command>' for detailed help.

    """

  static let chinese = """
    解纷：村、乡镇、县、市四级综治中心的矛盾纠纷案件台账。

    示例：
      jiefen init                                        新建数据库
      jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三 --summary 排水…
      jiefen today --unit 碧湖镇                         本单位今天的待办事项
      jiefen list --open --township 碧湖镇               某乡镇的未结案件
      jiefen report closure-rate --by township           各乡镇办结率

    退出码：
      0  完成（此前已办亦同）          6  不唯一或冲突
      1  失败                          7  数据损坏或版本较新
      2  已取消                        8  批量部分失败
      3  无此案件、单位或当事人       64  用法有误
      4  本单位无权                   75  忙，请重试
      5  不合规则

    用法：jiefen <命令>

    选项：
      --version               显示版本。
      -h, --help              显示帮助。

    案件：
      today                   显示本单位今天的待办事项。
      intake                  登记一起新纠纷，输出案件编号。
      list                    列出案件（个人信息已遮蔽）。
      show                    显示一件案件（个人信息已遮蔽）。
      accept                  受理已登记的案件。
      decline                 不予受理，并告知应走的途径。
      assign                  指派调解员或调解团队。
      session                 记录一次调解（内容限制查阅）。
      note                    添加备注。
      escalate                上报：请上级承办。
      send-down               交办：交直接下级承办。
      transfer                转办：转同级单位承办。
      receive                 签收流转到本单位的案件。
      refuse                  退回流转到本单位的案件。
      withdraw                撤回尚未签收的流转。
      designate               指定承办：两次退回或逾期未签收后由共同上级指定。
      assist                  请求协办或答复协办。
      extend                  延长办理期限（原期限保留）。
      suspend                 中止办理至某日。
      resume                  恢复办理。
      urge                    督办。
      agree                   记录调解协议及条款。
      perform                 记录条款已履行。
      close                   办结：以明确结果结案。
      verify                  验证办结，或退回重办。
      followup                记录回访。
      reopen                  重新办理已结案件。
      merge                   并案。
      void                    作废误登案件。
      correct                 更正登记内容。
      party                   追加、更正、删除或导出当事人信息。
      access                  查看查阅记录。
      retention               查看保管期满的案件。

    数据文件、名册与报表：
      init                    新建数据库（内置丽水市、县、乡镇）。
      report                  打印报表。
      import                  导入案件、单位或日历。
      export                  导出案件、事件或办结率。
      unit                    查看和维护单位名册。
      team                    查看和新增调解团队。
      officer                 查看和新增经办人。
      calendar                查看工作日历。
      rule                    查看和设定期限规则。
      deadline                说明期限的由来。
      check                   核验日志、文本及由其推得的全部内容。
      anchor                  留存报表、备份所载的日志锚点，供日后核对。
      backup                  将数据库备份为新文件并校验。
      restore                 用备份替换当前数据库。
      completion              输出命令行补全脚本。
      manual                  输出 roff 格式的手册页。

      见 'jiefen help <命令>' 查看详细帮助。

    """
}
