/** Where root keeps what PostgreSQL’s user must reach, when the project or DATA_DIR lies where only root may go. */
export const SHARED = '/var/lib/dangke'
