package io.askmydocs.connector.confluence.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.askmydocs.connector.confluence.rest.RulesStub.ENG;
import static io.askmydocs.connector.confluence.rest.RulesStub.groups;
import static io.askmydocs.connector.confluence.rest.RulesStub.list;
import static io.askmydocs.connector.confluence.rest.RulesStub.named;
import static io.askmydocs.connector.confluence.rest.RulesStub.restrictions;
import static io.askmydocs.connector.confluence.rest.RulesStub.restrictionsOf;
import static io.askmydocs.connector.confluence.rest.RulesStub.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessClientTest {

    @RegisterExtension
    static final WireMockExtension SERVER = RulesStub.server();

    private final RulesStub site = new RulesStub(SERVER);
    private final AccessClient client = site.client();

    @Test
    void everyUserOfALongRestrictionIsNamed() {
        site.restrictsFrom(0, "1", page(named("u", 0, 100), 0), list(groups(List.of("g")), ""));
        site.restrictsFrom(100, "1", page(named("u", 100, 200), 100), list(Stream.of(), ""));
        site.restrictsFrom(200, "1", page(named("u", 200, 230), 200), list(Stream.of(), ""));

        ReadRestrictions found = client.readRestrictions("1");

        assertThat(found.users()).hasSize(230).contains("u0", "u100", "u229");
        assertThat(found.groups()).containsExactly("g");
        site.wasAsked(3, restrictionsOf("1"));
    }

    /** A position that both lists shared would skip the users 50 to 99. */
    @Test
    void listsThatAreCutDifferentlyAreBothWhole() {
        String next = ",\"limit\":50,\"_links\":{\"next\":\"/rest/api/x?start=50\"}";
        site.restrictsFrom(0, "1", list(users(named("u", 0, 50)), next), list(groups(named("g", 0, 100)), ""));
        site.restrictsFrom(50, "1", list(users(named("u", 50, 70)), ""), list(groups(named("g", 50, 101)), ""));
        site.restrictsFrom(100, "1", list(Stream.of(), ""), list(groups(named("g", 100, 101)), ""));

        ReadRestrictions found = client.readRestrictions("1");

        assertThat(found.users()).containsExactlyInAnyOrderElementsOf(named("u", 0, 70));
        assertThat(found.groups()).containsExactlyInAnyOrderElementsOf(named("g", 0, 101));
    }

    @Test
    void aListThatEndsExactlyAtTheLimitIsWhole() {
        site.restrictsFrom(0, "1", page(named("u", 0, 100), 0), list(Stream.of(), ""));
        site.restrictsFrom(100, "1", page(List.of(), 100), list(Stream.of(), ""));

        assertThat(client.readRestrictions("1").users()).hasSize(100);
    }

    @Test
    void aListThatClaimsMoreThanItGivesIsNotTakenAsWhole() {
        for (String claim :
                List.of(",\"totalSize\":3", ",\"size\":3", ",\"_links\":{\"next\":\"/rest/api/x?start=2\"}")) {
            site.answers(
                    restrictionsOf("1"),
                    okJson(restrictions(list(users(named("u", 0, 2)), claim), list(Stream.of(), ""))));

            assertThatThrownBy(() -> client.readRestrictions("1"))
                    .as(claim)
                    .isInstanceOf(ConnectorApiException.class)
                    .hasMessageContaining("names more than it gives");
        }
    }

    @Test
    void aServerThatAlwaysGivesTheFirstPartIsNotAskedForEver() {
        site.answers(restrictionsOf("1"), okJson(restrictions(page(named("u", 0, 100), 0), list(Stream.of(), ""))));

        assertThatThrownBy(() -> client.readRestrictions("1")).isInstanceOf(ConnectorApiException.class);
        site.wasAsked(2, restrictionsOf("1"));
    }

    @Test
    void restrictionsWithoutAListOrAnIdAreNotTakenAsNone() {
        for (String broken : List.of(
                "{\"restrictions\":{\"user\":{\"results\":[]}}}",
                "{}",
                "{\"restrictions\":{\"user\":{\"results\":[{\"displayName\":\"Ada\"}]},\"group\":{\"results\":[]}}}",
                "{\"restrictions\":{\"user\":{\"results\":[]},\"group\":{\"results\":[{\"name\":\"staff\"}]}}}")) {
            site.answers(restrictionsOf("1"), okJson(broken));

            assertThatThrownBy(() -> client.readRestrictions("1")).as(broken).isInstanceOf(ConnectorApiException.class);
        }
    }

    @Test
    void aRestrictionIsAskedForWithBothLists() {
        SERVER.stubFor(get(urlPathEqualTo(restrictionsOf("1")))
                .withQueryParam("expand", equalTo("restrictions.user,restrictions.group"))
                .withQueryParam("limit", equalTo("100"))
                .willReturn(okJson(restrictions(list(users(List.of("ada")), ""), list(Stream.of(), "")))));

        assertThat(client.readRestrictions("1")).isEqualTo(new ReadRestrictions(Set.of("ada"), Set.of()));
    }

    @Test
    void permissionsAreReadToTheLastPage() {
        SERVER.stubFor(get(urlPathEqualTo(RulesStub.permissionsOf(ENG)))
                .withQueryParam("limit", equalTo("250"))
                .willReturn(okJson("{\"results\":[" + RulesStub.reader("user", "ada")
                        + "],\"_links\":{\"next\":\"/wiki/api/v2/spaces/7/permissions?cursor=2\"}}")));
        SERVER.stubFor(get(urlPathEqualTo(RulesStub.permissionsOf(ENG)))
                .withQueryParam("cursor", equalTo("2"))
                .willReturn(RulesStub.results(RulesStub.right("group", "staff", "create", "page"))));

        assertThat(client.spacePermissions(ENG.id()))
                .containsExactly(
                        new SpacePermission("user", "ada", "read", "space"),
                        new SpacePermission("group", "staff", "create", "page"));
    }

    private static String page(List<String> users, int start) {
        return list(users(users), ",\"start\":" + start + ",\"limit\":100,\"size\":" + users.size());
    }
}
