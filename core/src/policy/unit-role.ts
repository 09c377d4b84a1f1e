const unitRoles = [
  'unit',
  'units',
  'unitOrg',
  'unitJointMeeting',
  'ufCommissioner',
  'secretary',
  'unitLeaderInCharge',
]

/** Whether a role of a document is one within each unit, so that every unit has its own holder of it. */
export function isUnitRole(role: string): boolean {
  return unitRoles.includes(role)
}
