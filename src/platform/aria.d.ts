/** Imported once, before anything is drawn. */
export {}
