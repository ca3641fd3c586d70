package io.askmydocs.benchmarks;

import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The time and the requests it takes to learn labels and restrictions of a thousand pages by search, one request after the
 * other, for several numbers of ids per search. What the site itself needs for a search, the sandbox does not know.
 */
public final class SearchBatchReport {

    private static final int PAGES = 1000;
    private static final int ROUNDS = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtlassianSandbox sandbox;
    private final List<String> ids;

    private SearchBatchReport(AtlassianSandbox sandbox, List<String> ids) {
        this.sandbox = sandbox;
        this.ids = ids;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        World world = World.generated(PAGES);
        List<String> ids = world.pages().stream().map(PageState::id).toList();
        System.out.println("| ids per search | latency | requests per 1,000 pages | time | longest address |");
        System.out.println("|---|---|---|---|---|");
        for (int latency : new int[] {0, 50}) {
            SandboxOptions options = SandboxOptions.defaults().latency(Duration.ofMillis(latency));
            try (AtlassianSandbox sandbox = AtlassianSandbox.start(world, options)) {
                SearchBatchReport report = new SearchBatchReport(sandbox, ids);
                for (int size : new int[] {25, 50, 100, 200}) {
                    report.print(size, latency);
                }
            }
        }
    }

    private void print(int size, int latency) throws IOException, InterruptedException {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            searchAll(size);
            best = Math.min(best, System.nanoTime() - before);
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d ms | %d | %.0f ms | %d |%n",
                size,
                latency,
                (PAGES + size - 1) / size,
                best / 1e6,
                search(ids.subList(0, size)).toString().length());
    }

    private void searchAll(int size) throws IOException, InterruptedException {
        for (int from = 0; from < PAGES; from += size) {
            String credentials = sandbox.email() + ":" + sandbox.apiToken();
            HttpRequest request = HttpRequest.newBuilder(search(ids.subList(from, Math.min(PAGES, from + size))))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .build();
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("a search was answered with " + status);
            }
        }
    }

    private URI search(List<String> some) {
        String cql = URLEncoder.encode("id in (" + String.join(",", some) + ")", StandardCharsets.UTF_8);
        return URI.create(sandbox.siteUrl() + "/wiki/rest/api/content/search?limit=" + some.size()
                + "&expand=metadata.labels,restrictions.read.restrictions.user,restrictions.read.restrictions.group&cql="
                + cql);
    }
}
