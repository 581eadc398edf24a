/* Preloaded into a process that works on a store: writes down, in one order, everything that the
 * process does to the files under a folder, with the data, and lets some of it fail on demand.
 * Compiled and used by the torture program; what the entries mean is read in log.rs.
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
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_PATH 4096
#define MOST_FAULTS 8

struct head {
    uint32_t magic;
    uint32_t kind;
    uint64_t a, b;
    int64_t c;
    uint32_t first, second;
};

struct fault {
    char op;
    char part[256];
    long first, count, seen;
    int error, is_short;
};

struct file {
    ino_t ino;
    char *path;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static char root[MOST_PATH], said[MOST_PATH], ignored[256];
static size_t root_length;
static dev_t device;
static int log_fd = -1, armed;
static ino_t said_ino;
static long stop = -1, entries, syncs;
static struct fault faults[MOST_FAULTS];
static int fault_count;
static struct file *files;
static size_t file_count;

static int (*real_openat)(int, const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fallocate)(int, int, off64_t, off64_t);
static int (*real_renameat2)(int, const char *, int, const char *, unsigned);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_mkdirat)(int, const char *, mode_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static void *(*real_mmap)(void *, size_t, int, int, int, off64_t);
static int (*real_linkat)(int, const char *, int, const char *, int);
static ssize_t (*real_copy)(int, off64_t *, int, off64_t *, size_t, unsigned);
static ssize_t (*real_sendfile)(int, int, off64_t *, size_t);

static void give_up(const char *why) {
    dprintf(2, "torture shim: %s\n", why);
    _exit(120);
}

static void read_faults(char *spec) {
    char *save = NULL;
    for (char *one = strtok_r(spec, ";", &save); one; one = strtok_r(NULL, ";", &save)) {
        struct fault *fault = &faults[fault_count];
        if (fault_count == MOST_FAULTS ||
            sscanf(one, "%c:%255[^:]:%ld:%ld:%d:%d", &fault->op, fault->part, &fault->first,
                   &fault->count, &fault->error, &fault->is_short) != 6)
            give_up("bad TORTURE_FAULTS");
        fault_count++;
    }
}

static void begin(void) {
    real_openat = dlsym(RTLD_NEXT, "openat64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fallocate = dlsym(RTLD_NEXT, "fallocate64");
    real_renameat2 = dlsym(RTLD_NEXT, "renameat2");
    real_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
    real_mkdirat = dlsym(RTLD_NEXT, "mkdirat");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_mmap = dlsym(RTLD_NEXT, "mmap64");
    real_linkat = dlsym(RTLD_NEXT, "linkat");
    real_copy = dlsym(RTLD_NEXT, "copy_file_range");
    real_sendfile = dlsym(RTLD_NEXT, "sendfile64");
    const char *at = getenv("TORTURE_ROOT"), *log = getenv("TORTURE_LOG");
    const char *acks = getenv("TORTURE_SAID"), *after = getenv("TORTURE_STOP");
    const char *ignore = getenv("TORTURE_IGNORE");
    char *spec = getenv("TORTURE_FAULTS");
    if (!at || !log || !acks)
        give_up("TORTURE_ROOT, TORTURE_LOG and TORTURE_SAID have to be set");
    snprintf(root, sizeof root, "%s", at);
    snprintf(said, sizeof said, "%s", acks);
    snprintf(ignored, sizeof ignored, "%s", ignore ? ignore : "");
    root_length = strlen(root);
    if (after)
        stop = atol(after);
    if (spec)
        read_faults(strdup(spec));
    armed = getenv("TORTURE_ARMED") != NULL;
    struct stat there;
    if (stat(root, &there))
        give_up("TORTURE_ROOT is not there");
    device = there.st_dev;
    log_fd = real_openat(AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_fd < 0)
        give_up("TORTURE_LOG cannot be written");
}

static void ready(void) { pthread_once(&once, begin); }

static void enter(void) {
    ready();
    pthread_mutex_lock(&lock);
}

static void leave(void) { pthread_mutex_unlock(&lock); }

/* The path below the root; NULL when it lies elsewhere. */
static const char *below(const char *path) {
    if (strncmp(path, root, root_length) || (path[root_length] != '/' && path[root_length]))
        return NULL;
    return path[root_length] ? path + root_length + 1 : path + root_length;
}

static int path_of_fd(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, MOST_PATH - 1);
    if (length < 0)
        return -1;
    path[length] = 0;
    return 0;
}

/* The whole path of a name, without looking at what it stands for. */
static int whole(int dir, const char *name, char *path) {
    char above[MOST_PATH];
    if (name[0] == '/')
        return snprintf(path, MOST_PATH, "%s", name) < MOST_PATH ? 0 : -1;
    if (dir == AT_FDCWD ? !getcwd(above, sizeof above) : path_of_fd(dir, above))
        return -1;
    while (!strncmp(name, "./", 2))
        name += 2;
    return snprintf(path, MOST_PATH, "%s/%s", above, name) < MOST_PATH ? 0 : -1;
}

static void note(char kind, uint64_t a, uint64_t b, int64_t c, const void *first, size_t first_n,
                 const void *second, size_t second_n) {
    struct head head = {0x54524f54, (uint32_t)kind, a, b, c, (uint32_t)first_n, (uint32_t)second_n};
    struct iovec parts[3] = {{&head, sizeof head},
                             {(void *)first, first_n},
                             {(void *)second, second_n}};
    size_t wanted = sizeof head + first_n + second_n;
    if (real_writev(log_fd, parts, 3) != (ssize_t)wanted)
        give_up("the log cannot be written");
    if (++entries == stop)
        kill(getpid(), SIGKILL);
}

static void note_path(char kind, uint64_t a, uint64_t b, const char *path) {
    note(kind, a, b, 0, path, strlen(path), NULL, 0);
}

static struct file *file_of(ino_t ino) {
    for (size_t at = file_count; at-- > 0;)
        if (files[at].ino == ino)
            return &files[at];
    return NULL;
}

static void remember(ino_t ino, const char *path) {
    struct file *file = file_of(ino);
    if (!file) {
        files = realloc(files, (file_count + 1) * sizeof *files);
        file = &files[file_count++];
        file->ino = ino;
        file->path = NULL;
    }
    free(file->path);
    file->path = strdup(path);
}

/* What is watched behind a descriptor; NULL when nothing is. */
static struct file *watched(int fd, struct stat *found) {
    if (fd == log_fd || fstat(fd, found) || found->st_dev != device)
        return NULL;
    return file_of(found->st_ino);
}

/* The error with which an operation is to fail; 0: it may go ahead. */
static int failing(char op, const char *path, int *is_short) {
    for (int at = 0; armed && at < fault_count; at++) {
        struct fault *fault = &faults[at];
        if (fault->op != op || !strstr(path, fault->part))
            continue;
        long turn = ++fault->seen;
        if (turn >= fault->first && turn - fault->first < fault->count) {
            if (is_short)
                *is_short = fault->is_short && turn == fault->first;
            note('F', (uint64_t)fault->error, (uint64_t)op, 0, path, strlen(path), NULL, 0);
            return fault->error;
        }
    }
    return 0;
}

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
