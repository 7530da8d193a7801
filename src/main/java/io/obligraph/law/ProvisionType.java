package io.obligraph.law;

/**
 * The kinds of places in the text, with the code that a European Legislation Identifier
 * uses for each.
 */
public enum ProvisionType {

    CHAPTER("cpt"), SECTION("sct"), ARTICLE("art"), PARAGRAPH("par"), POINT("pnt"), ANNEX("anx"), RECITAL("rct"),
    GUIDELINE("");

    private final String code;

    ProvisionType(String code) {
        this.code = code;
    }

    /**
     * {@return the subdivision code of the European Legislation Identifier; empty for
     * guidance, which has none}
     */
    public String code() {
        return code;
    }

}
