// Which model functions of discussions stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/discussions.test.ts";
const thread = "a thread that was found within sight before";

export const discussionsScope: ScopeProof = {
  given: {
    startThread: "a group that was found within sight before",
    keepPost: thread,
    keepMentions: thread,
    keepThreadChange: thread,
    tellMentioned: thread,
    tellFollowers: thread,
    tellReported: thread,
    followQuietly: thread,
    setFollowing: thread,
    markRead: thread,
  },
  provedIn: {
    getAboutVersion: file,
    listThreadsAbout: file,
    getThread: file,
    listThreads: file,
    listPosts: file,
    getPost: file,
    getAnswerPost: file,
    listPostVersions: file,
    addPost: file,
    editPost: file,
    getFollowing: file,
    listThreadChanges: file,
    markAnswer: file,
    renameThread: file,
    closeThread: file,
    reopenThread: file,
    listMoveTargets: file,
    moveThread: file,
    reportPost: file,
    listReportedPosts: file,
    listReports: file,
    findPostPlace: file,
    settleReports: file,
    removePost: file,
    mayRemove: file,
    listBecame: file,
    listProposable: file,
    proposeFromThread: file,
  },
};
