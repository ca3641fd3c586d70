package io.askmydocs.sandbox;

import java.util.List;
import java.util.Random;

/** A body of 2 to 10 KB that looks like a page somebody wrote: headings, prose, lists, tables, code, panels. */
final class GeneratedBody {
    private static final List<String> TOPICS = List.of(
            "Deployment of the billing service",
            "Rotating the signing keys",
            "Capacity review",
            "Onboarding checklist for the platform team",
            "Incident summary",
            "Data retention rules",
            "Release notes",
            "Interface contract with the warehouse");
    private static final List<String> SENTENCES = List.of(
            "The service keeps its state in one database and can be restarted at any time.",
            "Before a change goes out, two people read it: the one who owns the code and one who does not.",
            "Alerts are sent to the team's channel first and to the pager after ten minutes without an answer.",
            "Queues are drained before the old version stops, so no message is lost during a roll-out.",
            "If the numbers differ by more than two percent, the import is stopped and the supplier is asked.",
            "Access is granted for ninety days and renewed by the owner of the data.",
            "The nightly job reads what has changed since its last run and writes a report.",
            "When in doubt, roll back first and look for the cause afterwards.");

    private final Random random;
    private final StringBuilder body = new StringBuilder();

    private GeneratedBody(int number) {
        this.random = new Random(number);
    }

    static String topic(int number) {
        return TOPICS.get(Math.floorMod(number, TOPICS.size()));
    }

    /** The same number gives the same body. */
    static String of(int number) {
        GeneratedBody generated = new GeneratedBody(number);
        int sections = 3 + generated.random.nextInt(9);
        for (int section = 1; section <= sections; section++) {
            generated.section(section);
        }
        return generated.body.toString();
    }

    private void section(int number) {
        body.append("<h2>").append(number).append(". ").append(any(TOPICS)).append("</h2>");
        paragraph();
        switch (random.nextInt(5)) {
            case 0 -> list();
            case 1 -> table();
            case 2 -> code();
            case 3 -> panel();
            default -> paragraph();
        }
    }

    private void paragraph() {
        body.append("<p>");
        int sentences = 3 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            String sentence = any(SENTENCES);
            body.append(i == 1 ? "<strong>" + sentence + "</strong>" : sentence).append(' ');
        }
        body.append("</p>");
    }

    private void list() {
        body.append("<ul>");
        for (int i = 0; i < 4; i++) {
            body.append("<li><p>").append(any(SENTENCES)).append("</p></li>");
        }
        body.append("</ul>");
    }

    private void table() {
        body.append("<table><tbody><tr><th><p>Step</p></th><th><p>What happens</p></th></tr>");
        for (int i = 1; i <= 4; i++) {
            body.append("<tr><td><p>").append(i).append("</p></td><td><p>");
            body.append(any(SENTENCES)).append("</p></td></tr>");
        }
        body.append("</tbody></table>");
    }

    private void code() {
        body.append("<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">bash</ac:parameter>")
                .append("<ac:plain-text-body><![CDATA[./release --service billing --stage ")
                .append(random.nextInt(9))
                .append(" \\\n  && ./verify --wait 300\n]]></ac:plain-text-body></ac:structured-macro>");
    }

    private void panel() {
        body.append("<ac:structured-macro ac:name=\"note\"><ac:rich-text-body>");
        paragraph();
        body.append("</ac:rich-text-body></ac:structured-macro>");
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
