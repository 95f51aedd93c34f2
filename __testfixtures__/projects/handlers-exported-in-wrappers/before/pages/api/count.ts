// Also asked by a job, in its old form.
export { default } from '../../server/count'
