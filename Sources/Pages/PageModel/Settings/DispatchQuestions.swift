/// When documents go, in words.
extension SettingsQuestions {
  var dispatch: DossierSettingsPage.Part {
    part(
      .setDispatch,
      [
        radio(
          .dispatchTime, .setTime,
          [
            ("at_once", .setAtOnce, nil),
            ("after_ten_minutes", .setTenMinutes, .setTenMinutesNote),
            ("after_day", .setDay, .setDayNote), ("after_week", .setWeek, .setDayNote),
            ("up_to_last_month", .setLastMonth, .setLastMonthNote),
            ("never", .setNever, .setNeverNote),
          ]),
        radio(
          .checks, .setChecks,
          [
            ("marked", .setChecksMarked, nil), ("some", .setChecksSome, .setChecksSomeNote),
            ("all", .setChecksAll, nil),
          ]),
        entry(.checksFirst, .setChecksFirst, nil, keyboard: "numeric", longest: 3),
        entry(
          .checksFrom, .setChecksFrom, .setChecksFromNote, keyboard: "decimal", unit: "EUR",
          longest: 16),
        radio(
          .onlyApproved, .setApproval,
          [
            ("no", .setEverything, nil), ("yes", .setApproved, .setApprovedNote),
          ]),
        radio(
          .withoutApproval, .setUnknownApproval,
          [
            ("goes", .setUnknownGoes, nil), ("waits", .setUnknownWaits, nil),
          ]),
        radio(
          .needsClientApproval, .setClient,
          [
            ("no", .setClientNo, nil), ("yes", .setClientYes, .setClientYesNote),
          ]),
        day(.clientApprovedUpTo, .setClientUpTo),
        radio(
          .clientApprovalOf, .setClientOf,
          [
            ("receipt", .setClientReceipt, nil), ("document_date", .setClientDate, nil),
          ]),
      ])
  }

  private func day(_ field: DossierSettingsForm.Field, _ label: SettingsText) -> Question {
    var question = entry(field, label, nil, longest: 10)
    question.entry?.type = "date"
    return question
  }
}
