package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Content.Marks;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Detail.Resolution;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Principal;
import io.askmydocs.sandbox.wiki.Readers;
import io.askmydocs.sandbox.wiki.Space;
import io.askmydocs.sandbox.wiki.SpaceRole;
import io.askmydocs.sandbox.wiki.SpaceRoles;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.User;
import io.askmydocs.sandbox.wiki.Wiki;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is on the site, edited as users edit it. Thread-safe.
 *
 * <p>Edits and renames make a new version; labels, moves, restrictions, archiving and trashing do not. Page titles are
 * unique per space, archived and trashed pages included. When a page is archived or trashed, its children move up.
 */
public final class World {
    /** The account that signs in and edits. It reads a restricted page only if it, or one of its groups, is admitted. */
    public static final String ACCOUNT_ID = "5b10a2844c20165700ede21a";

    /** A group the account is in. */
    public static final String ACCOUNT_GROUP = "8f2b0c0e-6c1f-4a3e-9a52-0c5a7f1d4e11";

    static final String ACCOUNT_NAME = "Noor Haddad";
    private static final long FIRST_ID = 3_211_265L;

    private final Wiki wiki;
    private final States states;
    private final Comments comments;
    private final Attachments attachments;

    private World(Clock clock) {
        this.wiki = new Wiki(clock, FIRST_ID);
        this.states = new States(wiki);
        this.comments = new Comments(wiki);
        this.attachments = new Attachments(wiki);
        wiki.people().add(new User(ACCOUNT_ID, ACCOUNT_NAME, Set.of(ACCOUNT_GROUP)));
        wiki.people().nameGroup(ACCOUNT_GROUP, "confluence-users");
        wiki.permissions().usually(List.of(Principal.group(ACCOUNT_GROUP)));
    }

    /** The demonstration site: a small company's wiki that uses the whole storage format. */
    public static World demo() {
        return demo(SystemTime.clock());
    }

    public static World demo(Clock clock) {
        World world = empty(clock);
        new DemoContent(world.wiki).load();
        return world;
    }

    /** The world of a {@link FolderSite}, as the folder is now. */
    public static World fromFolder(Path folder) {
        return FolderSite.of(folder).world();
    }

    public static World empty(Clock clock) {
        return new World(clock);
    }

    /** One space of many pages on three levels, with bodies of 2 to 10 KB that take no memory, the same every time. */
    public static World generated(int pages) {
        return generated(pages, SystemTime.clock());
    }

    public static World generated(int pages, Clock clock) {
        World world = empty(clock);
        new GeneratedContent(world.wiki).add("GEN", pages);
        return world;
    }

    /** As many such spaces of as many pages each, named GEN1 and so on. */
    public static World generated(int spaces, int pagesEach) {
        World world = empty(SystemTime.clock());
        GeneratedContent content = new GeneratedContent(world.wiki);
        for (int number = 1; number <= spaces; number++) {
            content.add("GEN" + number, pagesEach);
        }
        return world;
    }

    /** A new space of the usual kind; returns its id. */
    public String addSpace(String key, String name) {
        return addSpace(key, name, "global", "current");
    }

    /**
     * A new space; returns its id.
     *
     * @param type global, personal, collaboration, knowledge_base, …
     * @param status current or archived
     */
    public String addSpace(String key, String name, String type, String status) {
        return wiki.addSpace(key, name, type, status).id();
    }

    /** Another person, who may be named in restrictions. */
    public void addUser(String accountId, String displayName, Set<String> groupIds) {
        wiki.people().add(new User(accountId, displayName, groupIds));
    }

    public void addGroup(String groupId, String name) {
        wiki.people().nameGroup(groupId, name);
    }

    /** A new page, at the top of the space or below a page or folder; returns its id. */
    public String createPage(String spaceKey, @Nullable String parentId, String title, String storage) {
        return create(Kind.PAGE, spaceKey, parentId, title, storage);
    }

    public String createBlogPost(String spaceKey, String title, String storage) {
        return create(Kind.BLOGPOST, spaceKey, null, title, storage);
    }

    public String createFolder(String spaceKey, @Nullable String parentId, String title) {
        return create(Kind.FOLDER, spaceKey, parentId, title, "");
    }

    public String createWhiteboard(String spaceKey, @Nullable String parentId, String title) {
        return create(Kind.WHITEBOARD, spaceKey, parentId, title, "");
    }

    public String createDatabase(String spaceKey, @Nullable String parentId, String title) {
        return create(Kind.DATABASE, spaceKey, parentId, title, "");
    }

    public String createEmbed(String spaceKey, @Nullable String parentId, String title) {
        return create(Kind.EMBED, spaceKey, parentId, title, "");
    }

    /** A page whose edits show at once, without being published. */
    public String createLiveDoc(String spaceKey, @Nullable String parentId, String title, String storage) {
        return wiki.add(draft(Kind.PAGE, spaceKey, parentId, title, storage), Detail.LIVE)
                .id();
    }

    /** A page that was never published: in no listing, until {@link #restorePage} publishes it. */
    public String createDraft(String spaceKey, @Nullable String parentId, String title, String storage) {
        String id = createPage(spaceKey, parentId, title, storage);
        wiki.setStatus(id, Status.DRAFT);
        return id;
    }

    /** Below a page or blog post; returns the comment's id. */
    public String addFooterComment(String pageId, String storage) {
        return comments.add(pageId, storage, Detail.FOOTER);
    }

    /** On a passage of a page or blog post; returns the comment's id. */
    public String addInlineComment(String pageId, String selection, String storage) {
        return comments.add(pageId, storage, new Detail.Inline(selection, Resolution.OPEN));
    }

    /** An answer to a comment, itself a comment. */
    public String replyTo(String commentId, String storage) {
        return comments.reply(commentId, storage, ACCOUNT_ID);
    }

    /** The same by somebody else. */
    public String replyTo(String commentId, String storage, String accountId) {
        return comments.reply(commentId, storage, accountId);
    }

    public void editComment(String commentId, String storage) {
        comments.edit(commentId, storage);
    }

    /** Of an inline comment; makes a new version, as reopening does. */
    public void resolveComment(String commentId) {
        comments.settle(commentId, Resolution.RESOLVED);
    }

    public void reopenComment(String commentId) {
        comments.settle(commentId, Resolution.REOPENED);
    }

    /** The passage it stands on is gone. */
    public void dangleComment(String commentId) {
        comments.settle(commentId, Resolution.DANGLING);
    }

    /** For good, with its replies: comments know no trash. */
    public void deleteComment(String commentId) {
        comments.delete(commentId);
    }

    /** Returns the attachment's id, {@code att} and a number. */
    public String attachFile(String pageId, String name, String mediaType, byte[] bytes) {
        return attachments.attach(pageId, name, mediaType, bytes);
    }

    /** A new version of the same attachment. */
    public void replaceFile(String fileId, byte[] bytes) {
        attachments.replace(fileId, bytes);
    }

    /** {@link #restorePage} takes it out again. */
    public void trashFile(String fileId) {
        attachments.trash(fileId);
    }

    public void editPage(String id, String storage) {
        wiki.edit(id, storage, ACCOUNT_ID);
    }

    public void renamePage(String id, String title) {
        wiki.rename(id, title, ACCOUNT_ID);
    }

    /** Puts content below another of the same space; null for the top of the space. */
    public void movePage(String id, @Nullable String newParentId) {
        wiki.move(id, Optional.ofNullable(newParentId));
    }

    /** Puts a page without children at the top of another space. */
    public void movePageToSpace(String id, String spaceKey) {
        wiki.moveToSpace(id, spaceKey);
    }

    public void archiveSpace(String key) {
        wiki.archiveSpace(key);
    }

    public boolean spaceIsArchived(String key) {
        return wiki.spaceWithKey(key).status().equals("archived");
    }

    public void archivePage(String id) {
        wiki.setStatus(id, Status.ARCHIVED);
    }

    public void trashPage(String id) {
        wiki.setStatus(id, Status.TRASHED);
    }

    /** Out of the trash or the archive, or published for the first time. */
    public void restorePage(String id) {
        wiki.setStatus(id, Status.CURRENT);
    }

    /** For good; only what is in the trash can be purged. */
    public void purgePage(String id) {
        wiki.purge(id);
    }

    public void addLabel(String id, String label) {
        wiki.addLabels(id, List.of(label));
    }

    public void removeLabel(String id, String label) {
        wiki.mark(
                id,
                marks -> new Marks(
                        marks.labels().stream()
                                .filter(kept -> !kept.equals(label))
                                .toList(),
                        marks.readers()));
    }

    /** Lets only these read the page and what is below it; two empty lists lift the restriction. */
    public void restrictRead(String id, List<String> accountIds, List<String> groupIds) {
        Readers readers = new Readers(accountIds, groupIds);
        wiki.mark(id, marks -> new Marks(marks.labels(), readers));
    }

    /**
     * Exactly these may read the space. The account that signs in keeps its view whatever is said here; to take it away
     * there is {@link #hideSpace}.
     */
    public void permitSpace(String key, Principal... readers) {
        wiki.permissions().permit(wiki.spaceWithKey(key).key(), List.of(readers));
    }

    /** These may no longer read the space; other operations they were allowed stay listed. */
    public void denySpace(String key, Principal... readers) {
        wiki.permissions().deny(wiki.spaceWithKey(key).key(), List.of(readers));
    }

    /** Another role besides {@link SpaceRoles#ADMIN}, {@code COLLABORATOR} and {@code VIEWER}. */
    public void addSpaceRole(String roleId, String name, String... permissions) {
        wiki.roles().add(new SpaceRole(roleId, name, List.of(permissions)));
    }

    /** A user, group or access class gets the role in the space; nobody has one at first. */
    public void assignRole(String spaceKey, Principal principal, String roleId) {
        wiki.roles().assign(wiki.spaceWithKey(spaceKey).key(), new SpaceRoles.Assignment(principal, roleId));
    }

    public void unassignRole(String spaceKey, Principal principal) {
        wiki.roles().unassign(spaceKey, principal);
    }

    public void spaceRoleMode(SpaceRoles.Mode mode) {
        wiki.roles().mode(mode);
    }

    /**
     * The account loses the space and all that is in it: lists leave it out, and single reads answer this status.
     *
     * @param status 403 or 404
     */
    public void hideSpace(String key, int status) {
        wiki.hideSpace(key, status);
    }

    /** The account gets the space back. */
    public void showSpace(String key) {
        wiki.showSpace(key);
    }

    /** Every page, whatever its status, in the order of the ids. */
    public List<PageState> pages() {
        return states.of(Kind.PAGE, states::page);
    }

    public List<PageState> blogPosts() {
        return states.of(Kind.BLOGPOST, states::page);
    }

    public List<PageState> folders() {
        return states.of(Kind.FOLDER, states::page);
    }

    /** Whiteboards, databases and embeds. */
    public List<PageState> others() {
        return Stream.of(Kind.WHITEBOARD, Kind.DATABASE, Kind.EMBED)
                .flatMap(kind -> states.of(kind, states::page).stream())
                .toList();
    }

    /** Every comment and reply, in the order of the ids; of trashed pages too, with that status. */
    public List<CommentState> comments() {
        return states.of(Kind.COMMENT, states::comment);
    }

    /** Every attachment, whatever its status, in the order of the ids. */
    public List<FileState> files() {
        return states.of(Kind.ATTACHMENT, states::file);
    }

    public byte[] bytesOf(String fileId) {
        return attachments.bytes(fileId);
    }

    /** A page, blog post, folder, whiteboard, database or embed. */
    public Optional<PageState> page(String id) {
        return wiki.content(id).filter(content -> !content.kind().isAttached()).map(states::page);
    }

    /** The page of that title, whatever its status. */
    public Optional<PageState> pageTitled(String spaceKey, String title) {
        return wiki.contents()
                .filter(content ->
                        content.kind() == Kind.PAGE && content.title().equals(title))
                .filter(content -> wiki.spaceOf(content).key().equals(spaceKey))
                .findFirst()
                .map(states::page);
    }

    /** Keys in the order the spaces were added. */
    public List<String> spaceKeys() {
        return wiki.spaces().stream().map(Space::key).toList();
    }

    Wiki wiki() {
        return wiki;
    }

    private String create(Kind kind, String spaceKey, @Nullable String parentId, String title, String storage) {
        return wiki.add(draft(kind, spaceKey, parentId, title, storage)).id();
    }

    private Draft draft(Kind kind, String spaceKey, @Nullable String parentId, String title, String storage) {
        Content.Text text = Draft.text(title, storage);
        return new Draft(kind, spaceKey, parentId, text, wiki.clock().instant(), ACCOUNT_ID);
    }
}
