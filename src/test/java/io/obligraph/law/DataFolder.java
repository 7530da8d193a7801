package io.obligraph.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small data folder that makes a valid law book: two acts, a few provisions, facts of
 * every type, one party, one condition, one obligation. Tests replace or add files.
 */
public final class DataFolder {

    /** The file with the acts. */
    public static final String ACTS = "law/acts.yaml";

    /** The file with the provisions. */
    public static final String TEXT = "law/small/text/text.yaml";

    /** The file with the facts. */
    public static final String FACTS = "law/facts.yaml";

    /** The file with the licences. */
    public static final String LICENCES = "catalogue/licences.yaml";

    /** The file with the rules. */
    public static final String RULES = "law/small/rules.yaml";

    private static final Path SCHEMAS = Path.of("data/schema");

    private final Path folder;

    /** Writes the folder. */
    public DataFolder(Path folder) {
        this.folder = folder;
        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            for (Path schema : schemas.toList()) {
                write("schema/" + schema.getFileName(), Files.readString(schema));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        with(ACTS, acts());
        with(TEXT, text());
        with(FACTS, facts());
        with(LICENCES, licences());
        with(RULES, rules(""));
    }

    /**
     * {@return this folder, with a file in which the text follows the line that names the
     * schema}
     */
    public DataFolder with(String name, String text) {
        return raw(name, firstLine(name) + "\n" + text);
    }

    /**
     * {@return this folder, with a file of exactly this text}
     */
    public DataFolder raw(String name, String text) {
        write(name, text);
        return this;
    }

    /**
     * {@return this folder, with more rules beside the small ones}
     */
    public DataFolder withRules(String more) {
        return with("law/small/second.yaml", more);
    }

    /**
     * {@return the files, read now}
     */
    public DataFiles files() {
        return DataFiles.in(folder);
    }

    /**
     * {@return the law book}
     */
    public LawBook read() {
        return LawBookReader.read(files());
    }

    /**
     * {@return the mistakes that reading finds, empty if it finds none}
     */
    public List<Problem> problems() {
        try {
            read();
            return List.of();
        }
        catch (LawBookException e) {
            return e.problems();
        }
    }

    private static String firstLine(String name) {
        String schema = switch (name) {
            case ACTS -> "acts";
            case FACTS -> "facts";
            case LICENCES -> "licences";
            default -> name.contains("/text/") ? "text" : "rules";
        };
        String up = "../".repeat((int) name.chars().filter(each -> each == '/').count());
        return "# yaml-language-server: $schema=" + up + "schema/" + schema + ".schema.json";
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return two acts, the second amending the first}
     */
    public static String acts() {
        return """
                acts:
                  reg_2001_1:
                    title: The act
                    number: Regulation 2001/1
                    published: 2001-01-10
                    inForce: 2001-02-01
                    eli: http://data.europa.eu/eli/reg/2001/1
                  reg_2005_2:
                    title: The amendment
                    number: Regulation 2005/2
                    published: 2005-01-10
                    inForce: 2005-02-01
                    amends: reg_2001_1
                    eli: http://data.europa.eu/eli/reg/2005/2
                """;
    }

    /**
     * {@return two chapters with articles, paragraphs and points, an annex, a recital and
     * a paragraph of guidance}
     */
    public static String text() {
        return """
                provisions:
                  cpt_I: {type: chapter, number: Chapter I, heading: First things}
                  art_1: {type: article, number: Article 1, heading: Subject, in: cpt_I}
                  art_2: {type: article, number: Article 2, heading: Scope, in: cpt_I}
                  cpt_II: {type: chapter, number: Chapter II, heading: Second things}
                  cpt_II_sct_1: {type: section, number: "Chapter II, Section 1", heading: Duties, in: cpt_II}
                  art_3: {type: article, number: Article 3, heading: A duty, in: cpt_II_sct_1}
                  art_3_1: {type: paragraph, number: Article 3(1), in: art_3}
                  art_3_1_a: {type: point, number: "Article 3(1), point (a)", in: art_3_1}
                  art_3_2: {type: paragraph, number: Article 3(2), in: art_3, addedBy: reg_2005_2}
                  art_4: {type: article, number: Article 4, heading: More duties, in: cpt_II}
                  art_5: {type: article, number: Article 5, heading: Days, in: cpt_II}
                  anx_I: {type: annex, number: Annex I, heading: A list}
                  rct_1: {type: recital, number: Recital 1, explains: [art_1]}
                  guidelines-gpai_76: {type: guideline, number: "Guidelines, paragraph 76", heading: A term, explains: [art_1]}
                """;
    }

    /**
     * {@return a fact of every type}
     */
    public static String facts() {
        return """
                groups:
                  subject: {title: What it is}
                facts:
                  offered:
                    group: subject
                    type: boolean
                    basis: [art_1]
                    question: Is it offered?
                    help: Anywhere.
                    "true": It is offered
                    "false": It is not offered
                    unknown: whether it is offered
                  open:
                    group: subject
                    type: boolean
                    basis: [art_2]
                    question: Is it open?
                    help: To all.
                    "true": It is open
                    "false": It is not open
                    unknown: whether it is open
                  size:
                    group: subject
                    type: number
                    unit: metres
                    title: the size
                    basis: [art_1]
                    question: How large is it?
                    help: In length.
                    unknown: how large it is
                  former:
                    group: subject
                    type: number
                    unit: metres
                    title: the former size
                    basis: [art_1]
                    question: How large was it?
                    help: In length.
                    unknown: how large it was
                  offeredOn:
                    group: subject
                    type: date
                    title: the day of the first offer
                    basis: [art_1]
                    implies: {offered: true}
                    question: When was it first offered?
                    help: The first day.
                    unknown: when it was first offered
                  licence:
                    group: subject
                    type: text
                    title: the licence
                    values: licences
                    basis: [art_2]
                    implies: {open: freeAndOpenSource}
                    question: What is its licence?
                    help: An identifier.
                    unknown: what its licence is
                  name:
                    group: subject
                    type: text
                    presumes: {offered: true}
                    title: the name
                    basis: [art_2]
                    question: What is its name?
                    help: Any text.
                    unknown: what its name is
                  colour:
                    group: subject
                    type: choice
                    basis: [art_1]
                    question: Which colour has it?
                    help: Just one.
                    unknown: which colour it has
                    values:
                      RED: {title: Red, help: Red., basis: [art_1], "true": It is red, "false": It is not red}
                      BLUE: {title: Blue, help: Blue., basis: [art_2], "true": It is blue, "false": It is not blue}
                  uses:
                    group: subject
                    type: choices
                    presumes: {open: false}
                    basis: [art_1]
                    question: What is it for?
                    help: All that it is for.
                    unknown: what it is for
                    values:
                      WORK: {title: Work, help: Work., basis: [art_1], "true": It is for work, "false": It is not for work}
                      PLAY: {title: Play, help: Play., basis: [art_2], "true": It is for play, "false": It is not for play}
                """;
    }

    /**
     * {@return a licence that is open, one that is not, and one that is debated}
     */
    public static String licences() {
        return """
                licences:
                  Apache-2.0: {name: Apache License 2.0, aliases: [Apache 2], osiApproved: true, freeAndOpenSource: true}
                  Closed-1.0:
                    name: Closed Licence
                    freeAndOpenSource: false
                    because: It forbids selling.
                    basis: [guidelines-gpai_76]
                  Debated-1.0: {name: Debated Licence}
                """;
    }

    /**
     * {@return the smallest rules that hold together: who is bound, by what, and from
     * which day}
     * @param more more of the file, after it
     */
    public static String rules(String more) {
        return """
                application:
                  reg_2001_1:
                    - {provision: art_5, applies: reg_2001_1, from: 2002-01-01}
                parties:
                  PROVIDER: {name: Provider, summary: Whoever offers it., basis: art_2, when: is-offered}
                conditions:
                  is-offered:
                    title: It is on offer
                    negated: It is not on offer
                    basis: art_1
                    when: offered
                obligations:
                  art_3_1:
                    title: Do the duty
                    summary: Do it well.
                    binds: PROVIDER
                """ + more;
    }

}
