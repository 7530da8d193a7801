package io.obligraph.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever the bytes, a reader of bills or licences tells what it found or why it cannot
 * read them. The inputs to begin with lie beside the tests. Its name keeps it out of the
 * ordinary build, which the agent would slow down; {@link MutatedBillsTest} does a little
 * of this there.
 */
class BillsFuzz {

    @FuzzTest(maxDuration = "10m")
    void cycloneDxInJson(byte[] bytes) {
        ReadOrTold.check(new CycloneDxReader(), new Document("bom.json", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void cycloneDxInXml(byte[] bytes) {
        ReadOrTold.check(new CycloneDxReader(), new Document("bom.xml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void spdxInJson(byte[] bytes) {
        ReadOrTold.check(new SpdxReader(), new Document("bill.spdx.json", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void spdxInYaml(byte[] bytes) {
        ReadOrTold.check(new SpdxReader(), new Document("bill.spdx.yaml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void licenceText(byte[] bytes) {
        ReadOrTold.check(new LicenceTextReader(), new Document("LICENSE", bytes));
    }

}
