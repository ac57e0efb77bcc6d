// The search index: one entry for each thing that can be found, with who may find it, and its words. All of it can be made again from the rest.
// To go back: restore the backup taken before it.
export const name = "0013_create_search";

export const statements: readonly string[] = [
  // Who finds it: everyone who is signed in; a trust's people ('trust'), also others where it is shared ('shared'); those who read the
  // network's own ('network'); those who see the group ('group') or take part in it ('members'); only its author ('author');
  // people, by whom they share a trust or a group with ('person'). The QI manager finds all.
  `create table search_entry (
    id integer primary key,
    network_id text references network (id) on delete cascade,
    kind text not null check (kind in ('criterion', 'evidence', 'document', 'thread', 'meeting', 'work-item', 'survey', 'person',
      'group')),
    ref_id text not null,
    reach text not null check (reach in ('everyone', 'trust', 'shared', 'network', 'group', 'members', 'author', 'person')),
    trust_id text references trust (id) on delete cascade,
    group_id text references "group" (id) on delete cascade,
    author_id text references person (id) on delete cascade,
    code text,
    title text not null,
    place text not null,
    leads_to text not null,
    changed_at text not null,
    unique (kind, ref_id)
  ) strict`,
  `create index search_entry_network on search_entry (network_id, kind)`,
  `create index search_entry_trust on search_entry (trust_id)`,
  `create index search_entry_group on search_entry (group_id)`,
  `create index search_entry_author on search_entry (author_id)`,
  `create index search_entry_code on search_entry (code) where code is not null`,

  // Long texts stand apart, so that asking who may find thousands of entries reads thousands of short rows.
  `create table search_text (
    id integer primary key references search_entry (id) on delete cascade,
    title text not null,
    words text not null
  ) strict`,

  // Words by their stems. The text itself stands in search_text.
  `create virtual table search_words using fts5(title, words, content='search_text', content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2')`,

  // Every word that is in the index, and its groups of three letters, from which a mistyped one is guessed.
  `create table search_term (id integer primary key, term text not null unique) strict`,
  `create virtual table search_spelling using fts5(term, content='search_term', content_rowid='id', tokenize='trigram')`,

  // What is to be indexed again. Triggers fill it, so that no writer can forget; the transaction that made the change empties it before it ends.
  `create table search_due (
    kind text not null,
    ref_id text not null,
    primary key (kind, ref_id)
  ) strict`,
  `create trigger search_due_evidence_insert after insert on evidence begin
    insert into search_due (kind, ref_id) values ('evidence', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_evidence_update after update of title, address, visibility, withdrawn, held on evidence begin
    insert into search_due (kind, ref_id) values ('evidence', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_evidence_version_insert after insert on evidence_version begin
    insert into search_due (kind, ref_id) values ('evidence', new.evidence_id) on conflict do nothing;
  end`,
  `create trigger search_due_document_insert after insert on document begin
    insert into search_due (kind, ref_id) values ('document', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_document_update after update of title, group_id, kind on document begin
    insert into search_due (kind, ref_id) values ('document', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_document_version_insert after insert on document_version begin
    insert into search_due (kind, ref_id) values ('document', new.document_id) on conflict do nothing;
  end`,
  `create trigger search_due_document_version_update after update on document_version begin
    insert into search_due (kind, ref_id) values ('document', new.document_id) on conflict do nothing;
  end`,
  `create trigger search_due_document_tag_insert after insert on document_tag begin
    insert into search_due (kind, ref_id) values ('document', new.document_id) on conflict do nothing;
  end`,
  `create trigger search_due_document_tag_delete after delete on document_tag begin
    insert into search_due (kind, ref_id) values ('document', old.document_id) on conflict do nothing;
  end`,
  `create trigger search_due_thread_insert after insert on thread begin
    insert into search_due (kind, ref_id) values ('thread', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_thread_update after update of title, group_id on thread begin
    insert into search_due (kind, ref_id) values ('thread', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_post_insert after insert on post begin
    insert into search_due (kind, ref_id) values ('thread', new.thread_id) on conflict do nothing;
  end`,
  `create trigger search_due_post_update after update of body, removed_at on post begin
    insert into search_due (kind, ref_id) values ('thread', new.thread_id) on conflict do nothing;
  end`,
  `create trigger search_due_meeting_insert after insert on meeting begin
    insert into search_due (kind, ref_id) values ('meeting', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_meeting_update after update on meeting begin
    insert into search_due (kind, ref_id) values ('meeting', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_agenda_item_insert after insert on agenda_item begin
    insert into search_due (kind, ref_id) values ('meeting', new.meeting_id) on conflict do nothing;
  end`,
  `create trigger search_due_agenda_item_update after update on agenda_item begin
    insert into search_due (kind, ref_id) values ('meeting', new.meeting_id) on conflict do nothing;
  end`,
  `create trigger search_due_agenda_item_delete after delete on agenda_item begin
    insert into search_due (kind, ref_id) values ('meeting', old.meeting_id) on conflict do nothing;
  end`,
  `create trigger search_due_decision_insert after insert on decision begin
    insert into search_due (kind, ref_id) values ('meeting', new.meeting_id) on conflict do nothing;
  end`,
  `create trigger search_due_work_item_insert after insert on work_item begin
    insert into search_due (kind, ref_id) values ('work-item', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_work_item_update after update on work_item begin
    insert into search_due (kind, ref_id) values ('work-item', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_survey_insert after insert on survey begin
    insert into search_due (kind, ref_id) values ('survey', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_survey_update after update of title, purpose, state, group_id on survey begin
    insert into search_due (kind, ref_id) values ('survey', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_survey_question_insert after insert on survey_question begin
    insert into search_due (kind, ref_id) values ('survey', new.survey_id) on conflict do nothing;
  end`,
  `create trigger search_due_survey_question_update after update on survey_question begin
    insert into search_due (kind, ref_id) values ('survey', new.survey_id) on conflict do nothing;
  end`,
  `create trigger search_due_survey_question_delete after delete on survey_question begin
    insert into search_due (kind, ref_id) values ('survey', old.survey_id) on conflict do nothing;
  end`,
  `create trigger search_due_person_insert after insert on person begin
    insert into search_due (kind, ref_id) values ('person', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_person_update after update of name, disabled_at on person begin
    insert into search_due (kind, ref_id) values ('person', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_group_insert after insert on "group" begin
    insert into search_due (kind, ref_id) values ('group', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_group_update after update of name, purpose, slug, status on "group" begin
    insert into search_due (kind, ref_id) values ('group', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_edition_insert after insert on edition begin
    insert into search_due (kind, ref_id) values ('edition', new.id) on conflict do nothing;
  end`,
  `create trigger search_due_file_text_insert after insert on file_text begin
    insert into search_due (kind, ref_id)
      select 'evidence', evidence_id from evidence_version where sha256 = new.sha256 on conflict do nothing;
    insert into search_due (kind, ref_id)
      select 'document', v.document_id from document_version v join stored_file f on f.id = v.file_id
      where f.sha256 = new.sha256 on conflict do nothing;
  end`,
  `create trigger search_due_file_hold_insert after insert on file_hold begin
    insert into search_due (kind, ref_id)
      select 'document', document_id from document_version where file_id = new.file_id on conflict do nothing;
  end`,
  `create trigger search_due_file_hold_update after update on file_hold begin
    insert into search_due (kind, ref_id)
      select 'document', document_id from document_version where file_id = new.file_id on conflict do nothing;
  end`,

  // Everything that there is already. It is indexed at the next start.
  `insert into search_due (kind, ref_id) select 'edition', id from edition where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'evidence', id from evidence where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'document', id from document where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'thread', id from thread where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'meeting', id from meeting where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'work-item', id from work_item where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'survey', id from survey where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'person', id from person where true on conflict do nothing`,
  `insert into search_due (kind, ref_id) select 'group', id from "group" where true on conflict do nothing`,
];
