package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.kb.Reference;
import io.askmydocs.host.kb.Reference.ToAddress;
import io.askmydocs.host.kb.Reference.ToTitle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class LibraryLinksTest {

    private static final String SITE = "https://wiki.example/wiki";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Account account;
    private Library library;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        account = host.tenant("acme").install("fake", "wiki", "default", Map.of());
        library = host.tenant("acme").documents();
        store(account, "1001", "ENG", "ENG/1001.md", "Handbook", SITE + "/pages/1001/Handbook");
        store(account, "1002", "ENG", "ENG/1002.md", "Release plan", SITE + "/pages/1002/Release+plan");
        store(account, "1003", "HR", "HR/1003.md", "Holidays #1", SITE + "/pages/1003/Holidays");
        store(account, "att7", "ENG", "ENG/1001/attachments/att7.md", "map 100%.pdf", SITE + "/file?preview=%2F7");
        store(account, "att8", "ENG", "ENG/1002/attachments/att8.md", "other.pdf", SITE + "/file?preview=%2F8");
        store(account, "c9", "ENG", "ENG/1001/comments/c9.md", "Comment", SITE + "/pages/1001/Handbook?comment=c9");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void store(Account of, String id, String container, String path, String title, String url) {
        host.context(of, "s")
                .ingestion()
                .dispatchIngestion(IngestionDocument.builder("page_id", id)
                        .container(container)
                        .fingerprint("1")
                        .relativePath(path)
                        .title(title)
                        .markdown("text")
                        .mediaType("text/plain")
                        .metadata(Map.of("url", url))
                        .build());
    }

    private Optional<String> linked(String from, Reference reference) {
        LibraryEntry entry = library.find(account.id(), from).orElseThrow();
        return Optional.ofNullable(library.linked(entry, List.of(reference)).get(reference))
                .map(found -> found.id().remoteId());
    }

    private Optional<String> address(String from, String address) {
        return linked(from, new ToAddress(address));
    }

    @Test
    void followsAddressesAtTheSource() {
        assertThat(address("1001", SITE + "/pages/1002/Release+plan")).contains("1002");
        assertThat(address("1001", SITE + "/pages/1002/Release+plan#Part")).contains("1002");
        assertThat(address("1001", SITE + "/file?preview=%2F7")).contains("att7");
        assertThat(address("1001", SITE + "/spaces/ENG")).isEmpty();
    }

    @Test
    void followsAddressesThatSayTheSameIdInOtherWords() {
        assertThat(address("1001", SITE + "/pages/1002/Former+title")).contains("1002");
        assertThat(address("1001", SITE + "/pages/viewpage.action?pageId=1002")).contains("1002");
        assertThat(address("1001", SITE + "/pages/1002")).contains("1002");
        assertThat(address("1002", SITE + "/pages/1001/Handbook?from=search&comment=c9"))
                .contains("c9");
        assertThat(address("1002", SITE + "/pages/1001?focused=c9")).contains("1001");
        assertThat(address("1001", SITE + "/pages/10022/Another")).isEmpty();
        assertThat(address("1001", "https://elsewhere.example/wiki/pages/1002/Release+plan"))
                .isEmpty();
    }

    @Test
    void leavesAddressesAloneThatDoSomethingElseWithTheId() {
        assertThat(List.of(
                        "/download/attachments/1002/plan.pdf",
                        "/pages/viewpageattachments.action?pageId=1002",
                        "/pages/edit-v2/1002",
                        "/pages/diffpages.action?pageId=1002",
                        "/pages/diffpages.action?pageId=1002&originalId=1",
                        "/pages/viewpage.action?pageId=1002&action=edit",
                        "/pages/create?parentPageId=1002",
                        "/pages/9/Copy?of=1002",
                        "/pages/9/1002",
                        "/rest/api/content/1002"))
                .allSatisfy(other ->
                        assertThat(address("1001", SITE + other)).as(other).isEmpty());
    }

    @Test
    void followsTitlesNearbyFirst() {
        store(account, "1004", "HR", "HR/1004.md", "Handbook", SITE + "/pages/1004/Handbook");
        store(account, "1005", "OPS", "OPS/1005.md", "On call", SITE + "/pages/1005/On+call");

        assertThat(linked("1002", new ToTitle("Handbook"))).contains("1001");
        assertThat(linked("1003", new ToTitle("Handbook"))).contains("1004");
        assertThat(linked("1001", new ToTitle("Holidays #1"))).contains("1003");
        assertThat(linked("1001", new ToTitle("Release plan#Dates"))).contains("1002");
        assertThat(linked("1005", new ToTitle("Handbook"))).as("one of two").isEmpty();
    }

    @Test
    void looksForNoCharacterThatADatabaseCannotKeep() {
        assertThat(linked("1001", new ToTitle("Release\0 plan"))).contains("1002");
        assertThat(address("1001", "map\0 100%.pdf")).contains("att7");
    }

    @Test
    void looksForFewTitlesInOneName() {
        assertThat(linked("1001", new ToTitle("Release plan#Dates#2#b"))).contains("1002");
        assertThat(linked("1001", new ToTitle("Release plan" + "#b".repeat(400))))
                .isEmpty();
    }

    @Test
    void followsNamesOfFilesOnThePageItself() {
        assertThat(address("1001", "map%20100%25.pdf")).contains("att7");
        assertThat(address("c9", "map 100%.pdf")).contains("att7");
        assertThat(address("1001", "other.pdf")).as("a file on another page").isEmpty();
    }

    @Test
    void followsPathsToOtherFiles() {
        assertThat(address("1001", "1002.md")).contains("1002");
        assertThat(address("1001", "../HR/1003.md#part")).contains("1003");
        assertThat(address("1001", "../../../../../../../ENG/1002.md")).isEmpty();
        assertThat(address("1001", "/ENG/1002.md")).isEmpty();
        assertThat(address("1001", "1002.md%00")).isEmpty();
        assertThat(address("1001", SITE + "/pages/%00/1002")).isEmpty();
        assertThat(address("1001", SITE + "/pages/1002/%00")).contains("1002");
    }

    @Test
    void leadsToNothingThatWasRemoved() {
        host.context(account, "s").ingestion().softDeleteByRemoteId("page_id", "1002");

        assertThat(address("1001", SITE + "/pages/1002/Release+plan")).isEmpty();
        assertThat(address("1001", "1002.md")).isEmpty();
        assertThat(linked("1001", new ToTitle("Release plan"))).isEmpty();
    }

    @Test
    void leadsToNothingOfAnotherTenant() {
        Account foreign = host.tenant("them").install("fake", "wiki", "default", Map.of());
        store(foreign, "2001", "ENG", "ENG/2001.md", "Theirs", SITE + "/pages/2001/Theirs");
        String path = host.tenant("them")
                .documents()
                .find(foreign.id(), "2001")
                .flatMap(LibraryEntry::path)
                .orElseThrow();

        assertThat(address("1001", SITE + "/pages/2001/Theirs")).isEmpty();
        assertThat(address("1001", SITE + "/pages/2001")).isEmpty();
        assertThat(linked("1001", new ToTitle("Theirs"))).isEmpty();
        assertThat(address("1001", "../".repeat(path.split("/").length) + path)).isEmpty();
        assertThat(address("1001", "../".repeat(4) + path)).isEmpty();
    }

    @Test
    void leadsToAnotherAccountOfTheTenant() {
        Account second = host.tenant("acme").install("capable", "second", "default", Map.of());
        store(second, "5", "DOCS", "5.md", "Elsewhere", "https://docs.example/five");

        assertThat(address("1001", "https://docs.example/five")).contains("5");
        assertThat(address("1001", "https://docs.example/5")).isEmpty();
    }
}
