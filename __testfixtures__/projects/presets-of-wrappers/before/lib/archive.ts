import { withDesk } from './with-desk'

const METHODS = ['GET']

/** The desk for what stays. */
export const withArchive = () => withDesk('archive', METHODS)
