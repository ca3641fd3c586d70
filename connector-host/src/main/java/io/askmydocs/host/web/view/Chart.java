package io.askmydocs.host.web.view;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Drawings as SVG, which pages show as they are; every text in them is escaped here. */
public final class Chart {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 170;
    private static final int LEFT = 48;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int LINES = 4;
    private static final double GAP = 0.25;

    private final StringBuilder svg = new StringBuilder();
    private final double highest;

    private Chart(String title, double highest) {
        this.highest = nice(highest);
        svg.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" role=\"img\" aria-label=\"").append(escape(title)).append("\">");
        grid();
    }

    /**
     * One value.
     *
     * @param label what stands below it
     * @param told what it says when pointed at
     * @param kind how it looks: empty, {@code bad} or {@code other}
     */
    public record Mark(String label, double value, String told, String kind) {}

    /** A bar for each. */
    public static String bars(String title, List<Mark> marks) {
        Chart chart =
                new Chart(title, marks.stream().mapToDouble(Mark::value).max().orElse(0));
        double step = (double) (WIDTH - LEFT) / Math.max(1, marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = LEFT + i * step + step * GAP / 2;
            double y = chart.y(mark.value());
            chart.svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar %s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1\"><title>%s</title></rect>",
                    escape(mark.kind()),
                    x,
                    y,
                    step * (1 - GAP),
                    Math.max(1, HEIGHT - BOTTOM - y),
                    escape(mark.told())));
        }
        chart.ends(marks);
        return chart.svg.append("</svg>").toString();
    }

    /** A line through all. */
    public static String line(String title, List<Mark> marks) {
        Chart chart =
                new Chart(title, marks.stream().mapToDouble(Mark::value).max().orElse(0));
        double step = (double) (WIDTH - LEFT - 10) / Math.max(1, marks.size() - 1);
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            double x = LEFT + i * step;
            double y = chart.y(marks.get(i).value());
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            dots.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"><title>%s</title></circle>",
                    x,
                    y,
                    escape(marks.get(i).told())));
        }
        double last = LEFT + Math.max(0, marks.size() - 1) * step;
        int floor = HEIGHT - BOTTOM;
        chart.svg.append(String.format(
                Locale.ROOT, "<polygon class=\"area\" points=\"%d,%d %s%.1f,%d\"/>", LEFT, floor, points, last, floor));
        chart.svg
                .append("<polyline class=\"line\" points=\"")
                .append(points)
                .append("\"/>")
                .append(dots);
        chart.ends(marks);
        return chart.svg.append("</svg>").toString();
    }

    private void grid() {
        for (int i = 0; i <= LINES; i++) {
            double value = highest * i / LINES;
            double y = y(value);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT,
                    y,
                    WIDTH,
                    y,
                    LEFT - 6,
                    y + 4,
                    number(value)));
        }
    }

    /** The first and the last label; more would not fit. */
    private void ends(List<Mark> marks) {
        if (!marks.isEmpty()) {
            label(LEFT, "start", marks.get(0).label());
        }
        if (marks.size() > 1) {
            label(WIDTH, "end", marks.get(marks.size() - 1).label());
        }
    }

    private void label(int x, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                x,
                HEIGHT - 6,
                anchor,
                escape(text)));
    }

    private double y(double value) {
        double room = HEIGHT - BOTTOM - TOP;
        return HEIGHT - BOTTOM - room * value / highest;
    }

    /** The next number a scale may well end with. */
    private static double nice(double value) {
        double scale = 1;
        while (scale * 10 < value) {
            scale *= 10;
        }
        for (double step : new double[] {1, 2, 4, 6, 8, 10}) {
            if (value <= step * scale) {
                return step * scale;
            }
        }
        return scale * 20;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ENGLISH, "%,d", Math.round(value))
                : String.format(Locale.ENGLISH, "%.2f", value);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
