package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Content.Marks;
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

    private World(Clock clock) {
        this.wiki = new Wiki(clock, FIRST_ID);
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

    /** Out of the trash or the archive. */
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
        return states(Kind.PAGE);
    }

    public List<PageState> blogPosts() {
        return states(Kind.BLOGPOST);
    }

    public List<PageState> folders() {
        return states(Kind.FOLDER);
    }

    /** A page, blog post or folder. */
    public Optional<PageState> page(String id) {
        return wiki.content(id).map(this::state);
    }

    /** The page of that title, whatever its status. */
    public Optional<PageState> pageTitled(String spaceKey, String title) {
        return wiki.contents()
                .filter(content ->
                        content.kind() == Kind.PAGE && content.title().equals(title))
                .filter(content -> wiki.spaceOf(content).key().equals(spaceKey))
                .findFirst()
                .map(this::state);
    }

    /** Keys in the order the spaces were added. */
    public List<String> spaceKeys() {
        return wiki.spaces().stream().map(Space::key).toList();
    }

    Wiki wiki() {
        return wiki;
    }

    private String create(Kind kind, String spaceKey, @Nullable String parentId, String title, String storage) {
        Content.Text text = Draft.text(title, storage);
        return wiki.add(new Draft(kind, spaceKey, parentId, text, wiki.clock().instant(), ACCOUNT_ID))
                .id();
    }

    private List<PageState> states(Kind kind) {
        return wiki.contents()
                .filter(content -> content.kind() == kind)
                .map(this::state)
                .toList();
    }

    private PageState state(Content content) {
        List<Content> ancestors = wiki.ancestors(content);
        return new PageState(
                content.id(),
                content.kind().wireName(),
                content.status().wireName(),
                new PageState.Tree(
                        wiki.spaceOf(content).key(),
                        ancestors.stream().map(Content::id).toList(),
                        ancestors.stream().map(Content::title).toList()),
                new PageState.Text(
                        content.title(),
                        content.storage(),
                        content.version(),
                        content.createdAt(),
                        content.modifiedAt()),
                new PageState.Marks(
                        content.labels(),
                        content.readers().restricted(),
                        wiki.maySee(wiki.people().user(ACCOUNT_ID), content)));
    }
}
