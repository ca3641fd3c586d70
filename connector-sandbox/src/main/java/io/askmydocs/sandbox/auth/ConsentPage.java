package io.askmydocs.sandbox.auth;

import java.util.Collection;
import java.util.stream.Collectors;

/** The HTML of the consent screen. */
final class ConsentPage {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#172b4d}
            button{font:inherit;padding:.4rem 1.2rem;margin-right:.5rem}li{font-family:ui-monospace,monospace;font-size:.9rem}
            footer{margin-top:2rem;color:#626f86}</style></head>
            <body>%s<footer>This is the sandbox, not Atlassian.</footer></body></html>
            """;

    private static final String QUESTION = """
            <h1>Connector wants to access your site</h1>
            <p>Signed in as <b>%s</b>. The app asks for:</p><ul>%s</ul>
            <form method="post" action="/authorize/decision"><input type="hidden" name="request" value="%s">
            <button name="decision" value="accept">Accept</button><button name="decision" value="deny">Deny</button></form>
            <p>Without a form: <a id="accept" href="/authorize/decision?request=%s&amp;decision=accept">accept</a>,
            <a id="deny" href="/authorize/decision?request=%s&amp;decision=deny">deny</a></p>
            """;

    private ConsentPage() {}

    static String question(String id, String email, Collection<String> scopes) {
        String list =
                scopes.stream().map(scope -> "<li>" + escaped(scope) + "</li>").collect(Collectors.joining());
        return FRAME.formatted("Consent", QUESTION.formatted(escaped(email), list, id, id, id));
    }

    static String error(String message) {
        return FRAME.formatted("Error", "<h1>Something went wrong</h1><p>" + escaped(message) + "</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
