"""The channels of a pose: what acting writes and a rig reads, one float array of shape (T,) a channel, T frames.

Rest is 0 unless REST says otherwise. Left and right are those of the SCREEN for somebody who faces us. Angles are degrees:
yaw + turns to the viewer's right, pitch + lifts the chin, roll + leans the head to the viewer's right, arm angles are from
hanging straight down, + towards the viewer's right. H is the height of the person's head.

Face channels carry ARKit's blendshape names (Apple, ARFaceAnchor.BlendShapeLocation; one name for both sides where the faces
drawn here are symmetric) and run 0..1, a little beyond where a drawn face needs it; EXTRA are those that ARKit lacks.
"""

from __future__ import annotations

FACE = (
    "browInnerUp", "browDown", "browOuterUp",
    "eyeBlink", "eyeWide", "eyeSquint", "cheekSquint", "noseSneer",
    "jawOpen", "mouthSmile", "mouthFrown", "mouthStretch", "mouthPucker", "mouthPress",
    "mouthUpperUp", "mouthLowerDown", "mouthRollLower",
)  # fmt: skip

EXTRA = (
    "browSqueeze", "eyeSlope", "pupil", "mouthSquare", "teethUpper", "teethLower", "tongue", "asymmetry", "blush", "tear",
    "sweat", "gazeX", "gazeY",
)  # fmt: skip

BODY = (
    "x",  # metres on the stage, of the pelvis
    "yaw", "headYaw", "headPitch", "headRoll", "neck", "lean", "curve", "hipTilt", "shoulderTilt", "breath",
    "hipHeight",  # H above the ground
    "sit", "kneel",  # 0 standing .. 1: how far legs and clothes have gone into the posture
    "depth",  # metres that the ground below somebody lies farther up in the picture than where people usually stand
    "hair", "hem",  # H to the viewer's right that tips of back hair, and hems of coats and skirts, have swung
    "wheel",  # degrees that the wheels of who rolls have turned, + to the right
    "lane",  # metres that somebody stands farther away than the line on which all stand
)  # fmt: skip

# For each of "Left" and "Right": arm angles, bone scales (foreshortening), wrist angle against the forearm, hand shape 0..1
# between the performance's two shapes, hand scale; ankle in H relative to the pelvis' x and the ground (y up), sole pitch
# (+ heel up), toe hinge, toe yaw.
LIMB = (
    "armUp", "armLow", "armUpScale", "armLowScale", "wrist", "hand", "handScale",
    "ankleX", "ankleY", "footPitch", "toe", "footYaw",
)  # fmt: skip

CHANNELS = FACE + EXTRA + BODY + tuple(name + side for name in LIMB for side in ("Left", "Right"))

REST = {name + side: 1.0 for name in ("armUpScale", "armLowScale", "handScale") for side in ("Left", "Right")}
