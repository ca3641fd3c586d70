package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nu.xom.Element;

/** Emoticons as the characters they show. */
final class Emoticons {
    private static final Pattern CODE_POINTS = Pattern.compile("[0-9a-fA-F]{2,6}(-[0-9a-fA-F]{2,6}){0,12}");
    private static final Map<String, String> BY_NAME = read("""
            smile 🙂 sad 🙁 cheeky 😛 laugh 😃 wink 😉 thumbs-up 👍 thumbsup 👍 thumbs-down 👎 thumbsdown 👎
            information ℹ️ info ℹ️ tick ✅ check ✅ check_mark ✅ cross ❌ cross_mark ❌ warning ⚠️ plus ➕ minus ➖
            question ❓ question_mark ❓ light-on 💡 light_bulb_on 💡 light-off 💡 light_bulb_off 💡 yellow-star ⭐
            yellow_star ⭐ red-star ⭐ red_star ⭐ green-star ⭐ green_star ⭐ blue-star ⭐ blue_star ⭐ heart ❤️
            broken-heart 💔 broken_heart 💔 exclamation ❗ exclamation_mark ❗ note 📝 flag_on 🚩 flag-on 🚩
            content 😊 surprised 😮 tongue 😛 biggrin 😁 coffee ☕ boom 💥 sun ☀️ success ✅ disapproval 😒
            """);

    private Emoticons() {}

    private static Map<String, String> read(String table) {
        Map<String, String> names = new HashMap<>();
        String[] words = table.strip().split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            names.put(words[i], words[i + 1]);
        }
        return Map.copyOf(names);
    }

    static void emoticon(Element element, Walk walk, Flow out) {
        out.text(character(element));
        walk.childrenInto(element, out);
    }

    private static String character(Element element) {
        String shortName =
                Xml.attribute(element, "emoji-shortname").replace(":", "").strip();
        String fallback = Xml.attribute(element, "emoji-fallback").strip();
        String name = Xml.attribute(element, "name").strip();
        return fromCodePoints(Xml.attribute(element, "emoji-id").strip())
                .or(() -> Optional.of(fallback).filter(Emoticons::isCharacter))
                .or(() -> named(shortName))
                // A custom emoji carries some stock name besides its own.
                .or(() -> shortName.isEmpty() ? named(name) : Optional.empty())
                .orElseGet(() -> ":" + (shortName.isEmpty() ? shortcut(element, name) : shortName) + ":");
    }

    private static String shortcut(Element element, String name) {
        return name.isEmpty() ? Xml.attribute(element, "shortcut") : name;
    }

    private static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isCharacter(String fallback) {
        return fallback.codePoints().anyMatch(c -> c > 0xFF);
    }

    private static Optional<String> fromCodePoints(String id) {
        if (!CODE_POINTS.matcher(id).matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String code : id.split("-", -1)) {
            int point = Integer.parseInt(code, 16);
            if (!Character.isDefined(point) || (point <= 0xFFFF && Character.isSurrogate((char) point))) {
                return Optional.empty();
            }
            text.appendCodePoint(point);
        }
        return Optional.of(text.toString());
    }
}
