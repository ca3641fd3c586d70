package io.askmydocs.connector.confluence.convert.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The character an emoticon shows; a custom one reads as its short name. */
final class Emoji {
    private static final Map<String, String> STOCK = Arrays.stream("""
                    smile=1F642 sad=1F641 cheeky=1F61B laugh=1F603 wink=1F609 thumbs-up=1F44D thumbsup=1F44D
                    thumbs-down=1F44E thumbsdown=1F44E information=2139 info=2139 tick=2705 check=2705 check_mark=2705
                    cross=274C cross_mark=274C warning=26A0 plus=2795 minus=2796 question=2753 question_mark=2753
                    light-on=1F4A1 light_bulb_on=1F4A1 light-off=1F4A1 light_bulb_off=1F4A1 yellow-star=2B50
                    yellow_star=2B50 red-star=2B50 red_star=2B50 green-star=2B50 green_star=2B50 blue-star=2B50
                    blue_star=2B50 heart=2764 broken-heart=1F494 broken_heart=1F494 exclamation=2757
                    exclamation_mark=2757 note=1F4DD flag_on=1F6A9 flag-on=1F6A9 content=1F60A surprised=1F62E
                    tongue=1F61B biggrin=1F601 coffee=2615 boom=1F4A5 sun=2600 success=2705 disapproval=1F612
                    """.strip().split("\\s+", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Character.toString(Integer.parseInt(pair[1], 16))));

    private Emoji() {}

    static String of(Element element) {
        String id = SourceReader.attribute(element, "emoji-id").strip();
        if (id.matches("[0-9a-fA-F]{2,6}(-[0-9a-fA-F]{2,6})*")) {
            return Arrays.stream(id.split("-", -1))
                    .map(code -> Character.toString(Integer.parseInt(code, 16)))
                    .collect(Collectors.joining());
        }
        String fallback = SourceReader.attribute(element, "emoji-fallback").strip();
        if (fallback.codePoints().anyMatch(c -> c > 0xFF)) {
            return fallback;
        }
        String shortName = SourceReader.attribute(element, "emoji-shortname")
                .replace(":", "")
                .strip();
        String name = SourceReader.attribute(element, "name").strip();
        String wanted = shortName.isEmpty() ? name : shortName;
        String otherwise = wanted.isEmpty() ? SourceReader.attribute(element, "shortcut") : wanted;
        return STOCK.getOrDefault(wanted.toLowerCase(Locale.ROOT), ":" + otherwise + ":");
    }
}
