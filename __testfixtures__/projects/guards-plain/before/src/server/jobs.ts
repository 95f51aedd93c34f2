import { connect } from 'jobs'

export const jobs = connect()
