package dev.bootmend.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The gate for an old Java: what such a Java would stumble over. Refusing itself is tried by starting the jar on one. */
class LauncherTest {

    /** Java 8, see the table of class file versions in the Java Virtual Machine Specification, section 4.1. */
    private static final int CLASS_FILE_OF_JAVA_8 = 52;

    @Test
    void anOldJavaCanLoadTheClass() throws IOException {
        try (DataInputStream bytes = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
            assertEquals(0xCAFEBABE, bytes.readInt());
            assertEquals(0, bytes.readUnsignedShort(), "minor version");
            assertEquals(CLASS_FILE_OF_JAVA_8, bytes.readUnsignedShort(), "major version");
        }
    }

    @Test
    void itNamesNoClassThatAnOldJavaCannotLoad() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java.lang..", "java.io..")
                .check(new ClassFileImporter().importClasses(Launcher.class));
    }

    @Test
    void itReadsBothWaysOfWritingAJavaVersion() {
        assertEquals(8, Launcher.feature("1.8"));
        assertEquals(17, Launcher.feature("17"));
        assertEquals(25, Launcher.feature("25"));
    }
}
