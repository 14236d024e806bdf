/// What the kept sums must be, counted anew from the documents: queries that count the differences.
enum SumRecount {
  static let sums = """
    with counted as (
      select substr(coalesce(issue_date, date(received_at / 1000, 'unixepoch')), 1, 7) as month,
        dossier_id, state, coalesce(cause_owner, '') as owner, count(*) as n
      from documents where state <> 'queued' group by 1, 2, 3, 4),
    wanted as (
      select * from counted
      union all select month, 0, state, owner, sum(n) from counted group by month, state, owner
      union all select '', dossier_id, state, owner, sum(n) from counted
        group by dossier_id, state, owner
      union all select '', 0, state, owner, sum(n) from counted group by state, owner)
    select count(*) from (
      select * from (select * from wanted
        except select month, dossier_id, state, owner, documents from document_sums)
      union all
      select * from (select month, dossier_id, state, owner, documents from document_sums
        where documents <> 0 except select * from wanted))
    """

  static let causes = """
    with wanted as (
      select dossier_id, cause_key, count(*) as n, min(state_since) as since from documents
      where cause_key is not null and state <> 'set_aside' group by dossier_id, cause_key)
    select count(*) from (
      select * from (select * from wanted
        except select dossier_id, cause_key, documents, since from document_causes)
      union all
      select * from (select dossier_id, cause_key, documents, since from document_causes
        except select * from wanted))
    """
}
