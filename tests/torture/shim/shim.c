/* Preloaded into a process that works on a store: writes down, in one order, everything that the
 * process does to the files under a folder, with the data, and lets some of it fail on demand.
 * Compiled and used by the torture program; what the entries mean is read in ../log.rs.
 *
 * Environment:
 *   TORTURE_ROOT    the folder that is watched, without symbolic links in its path
 *   TORTURE_LOG     the log; entries are appended
 *   TORTURE_SAID    the file to which the process says what has been acknowledged
 *   TORTURE_STOP    after how many entries the process is killed; unset: never
 *   TORTURE_IGNORE  syncs of paths that end with this are kept out of the log
 *   TORTURE_FAULTS  op:part of a path:first:count:errno:short[;...], with op one of w s t r o
 *   TORTURE_ARMED   set: faults count from the start, not from the line "armed"
 *
 * An operation and its entry happen under one lock, so the entries stand in the order in which the
 * system took them. A sync has two entries, and nothing is locked between them: what is written
 * meanwhile may be covered or not, and counts as not covered. sync_file_range promises nothing and
 * is not written down. tempfile renames by a system call of its own that can't be seen from here;
 * that is why the sync of a folder is written down with the names that are in it.
 */
#include "log.h"

static int open_noted(int dir, const char *name, int flags, mode_t mode) {
    char path[MOST_PATH];
    enter();
    const char *inside = whole(dir, name, path) ? NULL : below(path);
    int error = inside && (flags & O_CREAT) ? failing('o', inside, NULL) : 0;
    if (error) {
        leave();
        errno = error;
        return -1;
    }
    int fd = real_openat(dir, name, flags, mode);
    int kept = errno;
    struct stat found;
    if (fd >= 0 && !path_of_fd(fd, path) && !fstat(fd, &found) && found.st_dev == device) {
        if (!strcmp(path, said))
            said_ino = found.st_ino;
        const char *under = below(path);
        if (under && (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode))) {
            remember(found.st_ino, under);
            int truncates = (flags & O_TRUNC) != 0;
            note_path('O', found.st_ino, (uint64_t)(truncates | (S_ISDIR(found.st_mode) ? 2 : 0)),
                      under);
        }
    }
    leave();
    errno = kept;
    return fd;
}

#define MODE(flags)                                                                                \
    mode_t mode = 0;                                                                               \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {                                                       \
        va_list more;                                                                              \
        va_start(more, flags);                                                                     \
        mode = va_arg(more, mode_t);                                                               \
        va_end(more);                                                                              \
    }

int open(const char *name, int flags, ...) {
    MODE(flags)
    return open_noted(AT_FDCWD, name, flags, mode);
}
int open64(const char *name, int flags, ...) {
    MODE(flags)
    return open_noted(AT_FDCWD, name, flags, mode);
}
int openat(int dir, const char *name, int flags, ...) {
    MODE(flags)
    return open_noted(dir, name, flags, mode);
}
int openat64(int dir, const char *name, int flags, ...) {
    MODE(flags)
    return open_noted(dir, name, flags, mode);
}
int creat(const char *name, mode_t mode) {
    return open_noted(AT_FDCWD, name, O_WRONLY | O_CREAT | O_TRUNC, mode);
}
int creat64(const char *name, mode_t mode) { return creat(name, mode); }

/* A write of one piece; at < 0: where the descriptor stands. */
static ssize_t write_noted(int fd, const void *bytes, size_t length, off64_t at) {
    struct stat found;
    enter();
    if (said_ino && fstat(fd, &found) == 0 && found.st_ino == said_ino &&
        found.st_dev == device) {
        ssize_t done = real_write(fd, bytes, length);
        if (length >= 5 && !memcmp(bytes, "armed", 5))
            armed = 1;
        note('A', 0, 0, 0, bytes, length, NULL, 0);
        leave();
        return done;
    }
    struct file *file = watched(fd, &found);
    int is_short = 0;
    int error = file ? failing('w', file->path, &is_short) : 0;
    if (error && !(is_short && length > 1)) {
        leave();
        errno = error;
        return -1;
    }
    if (error)
        length /= 2;
    ssize_t done = at < 0 ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, at);
    int kept = errno;
    if (file && done > 0) {
        off64_t from = at < 0 ? lseek64(fd, 0, SEEK_CUR) - done : at;
        note('W', found.st_ino, (uint64_t)from, 0, bytes, (size_t)done, NULL, 0);
    }
    leave();
    errno = kept;
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    return write_noted(fd, bytes, length, -1);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    return write_noted(fd, bytes, length, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    return write_noted(fd, bytes, length, at);
}

/* Pieces may be written one by one: a short count is an answer that every caller has to take. */
static ssize_t first_piece(int fd, const struct iovec *parts, int count, off64_t at) {
    for (int part = 0; part < count; part++)
        if (parts[part].iov_len)
            return write_noted(fd, parts[part].iov_base, parts[part].iov_len, at);
    return 0;
}
static int is_watched(int fd) {
    struct stat found;
    enter();
    int yes = watched(fd, &found) != NULL ||
              (said_ino && fstat(fd, &found) == 0 && found.st_ino == said_ino);
    leave();
    return yes;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
    return is_watched(fd) ? first_piece(fd, parts, count, -1) : real_writev(fd, parts, count);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
    return is_watched(fd) ? first_piece(fd, parts, count, at)
                          : real_pwritev(fd, parts, count, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
    return is_watched(fd) ? first_piece(fd, parts, count, at)
                          : real_pwritev(fd, parts, count, at);
}

/* A change of length; is_reserving: the file only grows. */
static int resize_noted(int fd, off64_t length, int is_reserving, int mode, off64_t offset) {
    struct stat found;
    enter();
    struct file *file = watched(fd, &found);
    int error = file ? failing('t', file->path, NULL) : 0;
    if (error) {
        leave();
        errno = error;
        return -1;
    }
    int done = is_reserving ? real_fallocate(fd, mode, offset, length) : real_ftruncate(fd, length);
    int kept = errno;
    if (file && done == 0) {
        off64_t end = is_reserving ? offset + length : length;
        if (is_reserving && mode != 0 && mode != FALLOC_FL_KEEP_SIZE)
            note_path('X', 0, 0, "fallocate with a mode");
        else if (!is_reserving || (mode == 0 && end > found.st_size))
            note('T', found.st_ino, (uint64_t)end, 0, NULL, 0, NULL, 0);
    }
    leave();
    errno = kept;
    return done;
}

int ftruncate(int fd, off_t length) { return resize_noted(fd, length, 0, 0, 0); }
int ftruncate64(int fd, off64_t length) { return resize_noted(fd, length, 0, 0, 0); }
int fallocate(int fd, int mode, off_t offset, off_t length) {
    return resize_noted(fd, length, 1, mode, offset);
}
int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
    return resize_noted(fd, length, 1, mode, offset);
}
int posix_fallocate(int fd, off_t offset, off_t length) {
    return resize_noted(fd, length, 1, 0, offset) ? errno : 0;
}
int posix_fallocate64(int fd, off64_t offset, off64_t length) {
    return resize_noted(fd, length, 1, 0, offset) ? errno : 0;
}

/* The names in a folder, each as its inode, the length of the name, and the name. */
static char *listing(const char *inside, size_t *length) {
    char path[2 * MOST_PATH];
    snprintf(path, sizeof path, "%s/%s", root, inside);
    DIR *dir = opendir(path);
    char *all = NULL;
    *length = 0;
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            continue;
        uint64_t ino = entry->d_ino, name = strlen(entry->d_name);
        all = realloc(all, *length + 16 + name);
        memcpy(all + *length, &ino, 8);
        memcpy(all + *length + 8, &name, 8);
        memcpy(all + *length + 16, entry->d_name, name);
        *length += 16 + name;
    }
    if (dir)
        closedir(dir);
    return all;
}

static int is_ignored(const char *path) {
    size_t length = strlen(path), end = strlen(ignored);
    return end && length >= end && !strcmp(path + length - end, ignored);
}

static int sync_noted(int fd, int (*real)(int)) {
    struct stat found;
    enter();
    struct file *file = watched(fd, &found);
    if (!file || is_ignored(file->path)) {
        leave();
        return real(fd);
    }
    int is_folder = S_ISDIR(found.st_mode);
    uint64_t id = (uint64_t)++syncs | ((uint64_t)getpid() << 32);
    size_t length = 0;
    char *names = is_folder ? listing(file->path, &length) : NULL;
    note('S', found.st_ino, id, is_folder, names, length, NULL, 0);
    free(names);
    int error = failing('s', file->path, NULL);
    leave();
    int done = error ? -1 : real(fd);
    int kept = error ? error : errno;
    enter();
    note('E', found.st_ino, id, done ? -kept : 0, NULL, 0, NULL, 0);
    leave();
    errno = kept;
    return done;
}

int fsync(int fd) {
    ready();
    return sync_noted(fd, real_fsync);
}
int fdatasync(int fd) {
    ready();
    return sync_noted(fd, real_fdatasync);
}

static int rename_noted(int from_dir, const char *from, int to_dir, const char *to,
                        unsigned flags) {
    char old[MOST_PATH], new[MOST_PATH];
    enter();
    int known = !whole(from_dir, from, old) && !whole(to_dir, to, new);
    const char *before = known ? below(old) : NULL, *after = known ? below(new) : NULL;
    int error = after ? failing('r', after, NULL) : 0;
    if (error) {
        leave();
        errno = error;
        return -1;
    }
    int done = real_renameat2(from_dir, from, to_dir, to, flags);
    int kept = errno;
    struct stat found;
    if (done == 0 && before && after && !(flags & ~(unsigned)RENAME_NOREPLACE)) {
        if (!stat(new, &found))
            remember(found.st_ino, after);
        note('R', 0, 0, 0, before, strlen(before), after, strlen(after));
    } else if (done == 0 && (before || after)) {
        note_path('X', 0, 0, "a rename in or out of the store");
    }
    leave();
    errno = kept;
    return done;
}

int rename(const char *from, const char *to) {
    return rename_noted(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int from_dir, const char *from, int to_dir, const char *to) {
    return rename_noted(from_dir, from, to_dir, to, 0);
}
int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
    return rename_noted(from_dir, from, to_dir, to, flags);
}

static int unlink_noted(int dir, const char *name, int flags) {
    char path[MOST_PATH];
    enter();
    const char *inside = whole(dir, name, path) ? NULL : below(path);
    int done = real_unlinkat(dir, name, flags);
    int kept = errno;
    if (done == 0 && inside)
        note_path('U', 0, 0, inside);
    leave();
    errno = kept;
    return done;
}

int unlink(const char *name) { return unlink_noted(AT_FDCWD, name, 0); }
int unlinkat(int dir, const char *name, int flags) { return unlink_noted(dir, name, flags); }
int rmdir(const char *name) { return unlink_noted(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name) {
    struct stat found;
    if (lstat(name, &found))
        return -1;
    return unlink_noted(AT_FDCWD, name, S_ISDIR(found.st_mode) ? AT_REMOVEDIR : 0);
}

int mkdirat(int dir, const char *name, mode_t mode) {
    char path[MOST_PATH];
    enter();
    const char *inside = whole(dir, name, path) ? NULL : below(path);
    int done = real_mkdirat(dir, name, mode);
    int kept = errno;
    struct stat found;
    if (done == 0 && inside && !stat(path, &found)) {
        remember(found.st_ino, inside);
        note_path('M', found.st_ino, 0, inside);
    }
    leave();
    errno = kept;
    return done;
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

/* What follows can't be told from the log, so it is named there, and the run is stopped. */
static void not_followed(int fd, const char *what) {
    struct stat found;
    enter();
    if (watched(fd, &found))
        note_path('X', 0, 0, what);
    leave();
}

void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t offset) {
    ready();
    if (fd >= 0 && (protection & PROT_WRITE) && (flags & MAP_SHARED))
        not_followed(fd, "a mapping that is written to");
    return real_mmap(at, length, protection, flags, fd, offset);
}
void *mmap64(void *at, size_t length, int protection, int flags, int fd, off64_t offset) {
    return mmap(at, length, protection, flags, fd, offset);
}
int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags) {
    char path[MOST_PATH];
    enter();
    if (!whole(to_dir, to, path) && below(path))
        note_path('X', 0, 0, "a hard link");
    leave();
    return real_linkat(from_dir, from, to_dir, to, flags);
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length,
                        unsigned flags) {
    ready();
    not_followed(to, "copy_file_range");
    return real_copy(from, from_at, to, to_at, length, flags);
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
    ready();
    not_followed(to, "sendfile");
    return real_sendfile(to, from, offset, length);
}
