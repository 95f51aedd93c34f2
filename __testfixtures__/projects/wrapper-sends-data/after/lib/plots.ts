import { connect } from 'database'

export const plots = connect('plots')
