package dev.bootmend.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A folder that only administrators and Windows itself can write to: scripts that an elevated tool reads and backups that
 * an undo trusts must not be open to others. Everybody may create folders in {@code %ProgramData%}, so one that is
 * there already is trusted only when it belongs to administrators.
 */
public final class AdminFolder {

    /** Well-known SIDs (Microsoft Learn). */
    private static final String ADMINISTRATORS = "S-1-5-32-544";
    private static final String LOCAL_SYSTEM = "S-1-5-18";

    private AdminFolder() {
    }

    /**
     * Creates the folder, or takes it over when it is there, with the permissions that it has to have.
     *
     * @throws IOException when it belongs to somebody else, is a link, or its permissions cannot be set
     */
    public static Path prepare(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        boolean isNew = Files.notExists(folder, LinkOption.NOFOLLOW_LINKS);
        if (isNew) {
            Files.createDirectory(folder);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is a link or a file; remove it and start BootMend again.");
        }
        restrict(folder, isNew);
        return folder;
    }

    private static void restrict(Path folder, boolean isNew) throws IOException {
        AclFileAttributeView permissions = Files.getFileAttributeView(folder, AclFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        if (permissions == null) {
            throw new IOException(folder + " lies on a file system without permissions.");
        }
        List<UserPrincipal> trusted = List.of(principal(folder, ADMINISTRATORS), principal(folder, LOCAL_SYSTEM));
        if (isNew) {
            permissions.setOwner(trusted.getFirst());
        } else if (!trusted.contains(permissions.getOwner())) {
            throw new IOException(folder + " belongs to " + permissions.getOwner().getName() + ", not to the administrators of"
                    + " this machine; look at what is in it, remove it and start BootMend again.");
        }
        permissions.setAcl(trusted.stream().map(AdminFolder::everything).toList());
    }

    /** Java looks up by name, and a SID is none; the names differ from language to language. */
    private static UserPrincipal principal(Path folder, String sid) throws IOException {
        try {
            return folder.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName(Advapi32Util.getAccountBySid(sid).fqn);
        } catch (Win32Exception | UserPrincipalNotFoundException unknown) {
            throw new IOException("Windows knows no account " + sid + ", so that " + folder
                    + " cannot be kept to administrators.", unknown);
        }
    }

    private static AclEntry everything(UserPrincipal who) {
        Set<AclEntryPermission> all = EnumSet.allOf(AclEntryPermission.class);
        return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(who).setPermissions(all)
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT).build();
    }
}
